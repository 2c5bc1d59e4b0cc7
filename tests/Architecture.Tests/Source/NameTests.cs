using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>One word per concept, and none of the words that say nothing.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Processor", "Dto", "Info", "Data", "Base", "Impl", "Util", "Utils", "Utility"];

    /// <summary>From GLOSSARY's column "never", where the word has no other honest use.</summary>
    private static readonly Dictionary<string, string> Wrong = new(StringComparer.Ordinal)
    {
        ["Selected"] = "Shortlisted or Funded", ["Vote"] = "Ballot, Choice or Tally", ["Votes"] = "Ballots, Choices or Tally", ["Winner"] = "Funded",
        ["Organization"] = "Tenant", ["Municipality"] = "Tenant", ["Plugin"] = "Module or Feature", ["Seed"] = "Recipe", ["Edition"] = "Cycle", ["Phase"] = "Stage",
        ["Heading"] = "Area", ["District"] = "Area", ["Envelope"] = "Pot", ["Idea"] = "Proposal", ["Investment"] = "Proposal", ["Like"] = "Support", ["Upvote"] = "Support",
        ["Valuation"] = "Review", ["Lottery"] = "Draw", ["Sortition"] = "Draw", ["Poll"] = "Election", ["Cart"] = "Ballot", ["Basket"] = "Ballot", ["Checkout"] = "Ballot",
        ["Accomplishment"] = "ExecutionCard", ["Citizen"] = "Resident", ["Widget"] = "Block",
    };

    [Fact]
    public void Type_HasNoEmptyWord() => Violations.None(
        from type in Assemblies.Written
        where !type.Name.EndsWith("TagHelper", StringComparison.Ordinal)
        from word in WordsOf(type.Name)
        where Empty.Contains(word)
        select $"{type.FullName}: '{word}'",
        "Name the type after what it is or does; these words fit everything.");

    [Fact]
    public void Type_UsesTheGlossarysWord() => Violations.None(
        from type in Assemblies.Written
        from word in WordsOf(type.Name)
        where Wrong.ContainsKey(word)
        select $"{type.FullName}: say {Wrong[word]}",
        "One English word per concept; the glossary says which.");

    [Fact]
    public void Refusal_Settings_Event_AreNamedAsSuch() => Violations.None(
        Assemblies.Written.Where(t => t is { IsInterface: false, IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t) && !PastTense().IsMatch(t.Name)).Select(t => $"{t.FullName} is an event: name it in the past tense")
            .Concat(Assemblies.Written.Where(t => t.Name.EndsWith("Refusal", StringComparison.Ordinal) && !t.IsEnum).Select(t => $"{t.FullName} is no enum; refusals are enums with a sentence per value")),
        "Events are past tense; refusals are enums whose name ends in Refusal.");

    private static IEnumerable<string> WordsOf(string name) => Words().Matches(name.Split('`')[0]).Select(m => m.Value);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex("(ed|en|wn|nt|ft|id|ut|made|held|won|lost|began|begun|set|done|gone|left)$", RegexOptions.IgnoreCase)]
    private static partial Regex PastTense();
}
