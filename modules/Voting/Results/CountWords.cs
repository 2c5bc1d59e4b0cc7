using Municipal.Voting.Counting;
using Municipal.Voting.Commands;
using Municipal.Voting.Elections;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Results;

/// <summary>The terms of a count as the options of the command <c>count</c>: what is counted here and what anybody counts again is read by the same code.</summary>
internal static class CountWords
{
    /// <summary>The column of the published ballots that says the voter group, in a composite result.</summary>
    public const string GroupColumn = "voter_group";

    /// <summary>The options in the order in which one would type them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OptionsOf(ElectionTerms terms, string? lotSeed)
    {
        var count = terms.Count;
        var options = new List<KeyValuePair<string, string>> { new("--rule", count.Rule) };
        if (count.Rule != "phragmen")
        {
            options.Add(new("--satisfaction", count.Satisfaction));
        }

        if (count.Completion != "none")
        {
            options.Add(new("--completion", count.Completion));
        }

        if (count.MinSupport.Length > 0)
        {
            options.Add(new("--min-support", count.MinSupport));
        }

        options.AddRange(count.Incompatible.Select(pair => new KeyValuePair<string, string>("--incompatible", string.Join(',', pair))));
        if (count.Rule == "composite")
        {
            options.Add(new("--weights", $"{GroupColumn}:{string.Join(',', terms.Electorate.Groups.Select(g => $"{g.Name}={Amount.Text(g.Weight)}"))}"));
        }

        options.Add(new("--ties", ElectionRules.UsesLot(count) ? $"{count.Ties}:{lotSeed}" : count.Ties));
        return options;
    }

    /// <summary>The frozen input of the count of a file.</summary>
    /// <exception cref="OptionException">The file does not fit the terms.</exception>
    public static CountInput Input(ElectionTerms terms, string? lotSeed, PbFile file)
    {
        var typed = OptionsOf(terms, lotSeed).GroupBy(o => o.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(o => o.Value)]);
        return CountOptions.Input(new VerbCall(typed, json: true, TextWriter.Null, TextWriter.Null), file);
    }

    /// <summary>The command that anybody types to count again.</summary>
    public static string CommandOf(ElectionTerms terms, string? lotSeed, string file) =>
        $"count {file} {string.Join(' ', OptionsOf(terms, lotSeed).Select(o => $"{o.Key} {(o.Value.Any(c => c is ' ' or '%') ? $"\"{o.Value}\"" : o.Value)}"))} --json";
}
