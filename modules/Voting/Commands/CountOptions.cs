using System.Collections.Immutable;
using System.Globalization;
using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary>The options of <c>count</c>, and what they make of a file. An option that its rule would not look at is refused, so that nobody believes it was.</summary>
internal static class CountOptions
{
    private static readonly string[] Rules = ["greedy", "greedy-stop", "greedy-threshold", "equal-shares", "phragmen", "composite"];
    private static readonly string[] Completions = ["none", "u", "add1", "add1u", "comparison"];
    private static readonly string[] Add1Options = ["--exhaustive-stop", "--exhaustive-over", "--start", "--step"];

    public static readonly IReadOnlyList<VerbOption> All =
    [
        new("--rule", "RULE", "How ballots become a list of funded projects.") { IsRequired = true, OneOf = Rules },
        new("--satisfaction", "MEASURE", "What a mark is worth: cost (the default), cardinality, points, points-cost, borda, borda-cost, table:5,4,3,2,1 or table-cost:5,4,3,2,1. With cost, projects are compared by ballots or points; without, by ballots or points per cost."),
        new("--completion", "WAY", "What equal shares and Phragmén do with what is left; none by default.") { OneOf = Completions },
        new("--exhaustive-stop", "true|false", "Add1 ends as soon as nothing more fits; true by default.") { OneOf = ["true", "false"] },
        new("--exhaustive-over", "supported|all", "What Add1 looks at for that; supported by default.") { OneOf = ["supported", "all"] },
        new("--start", "exact|floor", "Add1 starts from budget ÷ voters as it is (the default) or rounded down to a whole unit of the currency.") { OneOf = ["exact", "floor"] },
        new("--step", "N", "How much Add1 raises everybody's money at a time; 1 by default, 1000 where the currency is KRW."),
        new("--ties", "RULE", "id, cost,support,id (the default) or cost,support,lot:SEED."),
        new("--min-support", "N|N%", "Projects below that many ballots or points, or that share of ballots, are not counted. greedy-threshold takes min_project_score_threshold of the file by default."),
        new("--incompatible", "A,B", "Two projects that cannot both be funded; greedy rules and composite only. May be given several times.") { Repeats = true },
        new("--weights", "COLUMN:VALUE=N,…", "For composite: the weight of the ballots with each value of a column, such as voting_method:internet=70,paper=30."),
        new("--trace", null, "Also write every step with its reason."),
    ];

    /// <summary>The frozen input of the count.</summary>
    /// <exception cref="OptionException">An option does not fit.</exception>
    public static CountInput Input(VerbCall call, PbFile file)
    {
        var rule = Rule(call, file);
        if (!rule.By.Fits(file.BallotType.Form()))
        {
            throw new OptionException($"--satisfaction {rule.By} needs {(rule.By.Measure == Measure.Points ? "ballots with points" : "rankings")}; vote_type of this file is {file.BallotType.Word()}.");
        }

        var ties = call.Value("--ties") is not { } text ? TieRule.Recommended
            : TieRule.Read(text) ?? throw new OptionException($"--ties '{text}': write id, cost,support,id or cost,support,lot:SEED. The last one decides: id or a lot.");
        return new CountInput(rule, ties, file.Budget, file.Paper, rule is CompositeRule ? Electorates(call, file) : [file.Everybody()]);
    }

    private static CountingRule Rule(VerbCall call, PbFile file)
    {
        var by = call.Value("--satisfaction") is not { } text ? Satisfaction.Cost
            : Satisfaction.Read(text) ?? throw new OptionException($"--satisfaction '{text}' is not known. See --help.");
        var completion = (Completion)Array.IndexOf(Completions, call.Value("--completion") ?? "none");
        var usesAdd1 = completion is Completion.Add1 or Completion.Add1Utilitarian or Completion.Comparison;
        var word = call.Value("--rule")!;
        Refuse(call, usesAdd1, Add1Options, "needs --completion add1, add1u or comparison");
        Refuse(call, word == "composite", ["--weights"], "needs --rule composite");
        Refuse(call, word is not ("equal-shares" or "phragmen"), ["--incompatible"], $"is not looked at by --rule {word}");
        if (completion != Completion.None && word != "equal-shares" && !(word == "phragmen" && completion == Completion.Utilitarian))
        {
            throw new OptionException($"--completion {call.Value("--completion")} does not go with --rule {word}.");
        }

        if (word == "phragmen" && by.Measure != Measure.Support)
        {
            throw new OptionException("--rule phragmen looks only at who supports a project: leave --satisfaction out.");
        }

        CountingRule rule = word switch
        {
            "equal-shares" => new EqualSharesRule(by, completion) { Add1 = Add1(call, file) },
            "phragmen" => new PhragmenRule(completion),
            "composite" => new CompositeRule(by) { Incompatible = Incompatible(call, file) },
            _ => new GreedyRule(by, word == "greedy-stop") { Incompatible = Incompatible(call, file) },
        };
        return rule with { Minimum = Minimum(call, file, word) };
    }

    private static MinimumSupport? Minimum(VerbCall call, PbFile file, string rule)
    {
        var text = call.Value("--min-support") ?? (rule == "greedy-threshold" ? file.MetaValue("min_project_score_threshold") : null);
        return text is null
            ? rule == "greedy-threshold" ? throw new OptionException("--rule greedy-threshold needs --min-support: the file has no min_project_score_threshold.") : null
            : MinimumSupport.Read(text) ?? throw new OptionException($"--min-support '{text}': write a number, or a share such as 12%.");
    }

    private static Add1Settings Add1(VerbCall call, PbFile file)
    {
        var step = file.MetaValue("currency") == "KRW" ? 1_000m : 1m;
        if (call.Value("--step") is { } text && (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out step) || step <= 0 || !Amount.IsCountable(step)))
        {
            throw new OptionException($"--step '{text}': write an amount above zero.");
        }

        return new Add1Settings(call.Value("--exhaustive-stop") != "false", call.Value("--exhaustive-over") == "all", call.Value("--start") == "floor", step);
    }

    private static IncompatiblePairs Incompatible(VerbCall call, PbFile file) => new([.. call.Values("--incompatible").Select(text =>
        text.Split(',') is [var one, var other] && one != other && file.Paper.PlaceOf(one) >= 0 && file.Paper.PlaceOf(other) >= 0
            ? (one, other) : throw new OptionException($"--incompatible '{text}': write the ids of two projects of the file, parted by a comma."))]);

    private static ImmutableArray<Electorate> Electorates(VerbCall call, PbFile file)
    {
        var text = call.Value("--weights") ?? throw new OptionException("--rule composite needs --weights, such as voting_method:internet=70,paper=30.");
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (column, weights) = (text[..Math.Max(0, colon)], new List<KeyValuePair<string, decimal>>());
        foreach (var pair in text[(colon + 1)..].Split(','))
        {
            var equals = pair.LastIndexOf('=');
            if (equals < 0 || !decimal.TryParse(pair[(equals + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
                || weight <= 0 || !Amount.IsCountable(weight) || weights.Exists(w => w.Key == pair[..equals]))
            {
                throw new OptionException($"--weights '{text}': write COLUMN:VALUE=WEIGHT,VALUE=WEIGHT with different values and weights above zero.");
            }

            weights.Add(new(pair[..equals], weight));
        }

        var at = file.BallotColumns.IndexOf(column);
        if (at < 0)
        {
            throw new OptionException($"--weights '{text}': the ballots have no column '{column}'. They have: {string.Join(", ", file.BallotColumns)}.");
        }

        return file.Ballots.FirstOrDefault(b => !weights.Exists(w => w.Key == b.Others[at])) is { } without
            ? throw new OptionException($"--weights '{text}': the ballot of voter '{without.VoterId}' has {column} '{without.Others[at]}', which has no weight.")
            : file.PartedBy(column, weights);
    }

    private static void Refuse(VerbCall call, bool fits, string[] options, string reason)
    {
        if (!fits && Array.Find(options, call.Has) is { } option)
        {
            throw new OptionException($"{option} {reason}.");
        }
    }
}
