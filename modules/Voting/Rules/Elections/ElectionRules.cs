using Municipal.Voting.Counting;

namespace Municipal.Voting.Elections;

/// <summary>What makes an election one that can be announced: the form can be marked, the words of the count fit it, the paper is whole.</summary>
internal static class ElectionRules
{
    public static readonly IReadOnlyList<string> CountingRules = ["greedy", "greedy-stop", "equal-shares", "phragmen", "composite"];
    public static readonly IReadOnlyList<string> Completions = ["none", "u", "add1", "add1u", "comparison"];
    public static readonly IReadOnlyList<string> TieRules = ["cost,support,lot", "support,cost,lot", "lot", "cost,support,id"];
    public const int MostProjects = 300;
    public const int MostPoints = 1_000;

    public static bool IsKey(string key) => IsWord(key) && key is not ("ballot" or "keys" or "new" or "receipt" or "review");

    private static bool IsWord(string key) => key.Length is > 0 and <= Election.KeyLength && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && key[0] != '-' && key[^1] != '-';

    public static bool UsesLot(CountTerms count) => count.Ties == "lot" || count.Ties.EndsWith(",lot", StringComparison.Ordinal);

    /// <summary>What each form can be counted by; the first is what fits best.</summary>
    public static IReadOnlyList<string> SatisfactionsFor(BallotKind form) => form switch
    {
        BallotKind.Points => ["points-cost", "points", "cost", "cardinality"],
        BallotKind.Ranking => ["borda-cost", "borda", "table-cost:5,4,3,2,1", "cost", "cardinality"],
        _ => ["cost", "cardinality"],
    };

    public static IEnumerable<TermsFault> Faults(ElectionTerms terms) => [.. OfPaper(terms), .. OfForm(terms), .. OfGroups(terms), .. OfCount(terms)];

    private static IEnumerable<TermsFault> OfPaper(ElectionTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Title.Ko))
        {
            yield return new(TermsFaultKind.NoTitle);
        }

        if (terms.Budget.Amount <= 0)
        {
            yield return new(TermsFaultKind.NoBudget);
        }

        if (terms.Projects.Count is 0 or > MostProjects)
        {
            yield return new(TermsFaultKind.NoProjects);
        }

        foreach (var twice in terms.Projects.GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new(TermsFaultKind.ProjectTwice, twice.Key);
        }

        foreach (var project in terms.Projects.Where(p => p.Cost.Amount <= 0 || p.Cost > terms.Budget))
        {
            yield return new(TermsFaultKind.CostOutOfReach, project.Id);
        }

        if (terms.Channels.Count == 0 || terms.Channels.Distinct().Count() != terms.Channels.Count)
        {
            yield return new(TermsFaultKind.NoChannel);
        }
    }

    private static IEnumerable<TermsFault> OfForm(ElectionTerms terms)
    {
        var needsMost = terms.Form != BallotKind.Knapsack;
        if (terms.Least < 0 || terms.Most < 0 || (needsMost && terms.Most < 1) || (terms.Most > 0 && terms.Least > terms.Most))
        {
            yield return new(TermsFaultKind.LimitsCross);
        }

        if (terms.Projects.Count > 0 && terms.Least > terms.Projects.Count)
        {
            yield return new(TermsFaultKind.MoreThanThePaper);
        }

        if (terms.Form == BallotKind.Points ? terms.Points is < 1 or > MostPoints : terms.Points != 0)
        {
            yield return new(TermsFaultKind.PointsDoNotFit);
        }

        foreach (var limit in terms.FieldLimits.Where(l => l.Least < 0 || l.Most is < 0 || l.Least > (l.Most ?? int.MaxValue)
            || (terms.Projects.Count > 0 && l.Least > terms.Projects.Count(p => p.Field == l.Field)) || (terms.Most > 0 && l.Least > terms.Most)))
        {
            yield return new(TermsFaultKind.FieldLimitCannotBeMet, limit.Field);
        }
    }

    private static IEnumerable<TermsFault> OfGroups(ElectionTerms terms)
    {
        var groups = terms.Electorate.Groups;
        if (groups.Count == 0 || groups.Any(g => g.Weight <= 0 || g.Name.Length == 0 || !IsWord(g.Name)) || groups.Select(g => g.Name).Distinct().Count() != groups.Count)
        {
            yield return new(TermsFaultKind.GroupsDoNotFit);
        }
        else if ((groups.Count > 1) != (terms.Count.Rule == "composite"))
        {
            yield return new(TermsFaultKind.CompositeNeedsGroups);
        }
    }

    private static IEnumerable<TermsFault> OfCount(ElectionTerms terms)
    {
        var count = terms.Count;
        if (!CountingRules.Contains(count.Rule))
        {
            yield return new(TermsFaultKind.UnknownRule, count.Rule);
        }

        if (Satisfaction.Read(count.Satisfaction) is not { } by || !by.Fits(FormOf(terms.Form)) || (count.Rule == "phragmen" && by.Measure != Measure.Support))
        {
            yield return new(TermsFaultKind.SatisfactionDoesNotFit, count.Satisfaction);
        }

        if (!Completions.Contains(count.Completion) || (count.Completion != "none" && count.Rule != "equal-shares" && !(count.Rule == "phragmen" && count.Completion == "u")))
        {
            yield return new(TermsFaultKind.CompletionDoesNotFit, count.Completion);
        }

        if (count.MinSupport.Length > 0 && MinimumSupport.Read(count.MinSupport) is null)
        {
            yield return new(TermsFaultKind.MinimumUnread, count.MinSupport);
        }

        if (TieRule.Read(UsesLot(count) ? count.Ties + ":0" : count.Ties) is null)
        {
            yield return new(TermsFaultKind.TiesUnread, count.Ties);
        }

        if (count.Incompatible.Count > 0 && count.Rule is "equal-shares" or "phragmen")
        {
            yield return new(TermsFaultKind.PairsNotLookedAt);
        }

        foreach (var pair in count.Incompatible.Where(p => p.Count != 2 || p[0] == p[1] || (terms.Projects.Count > 0 && p.Any(id => terms.Projects.All(t => t.Id != id)))))
        {
            yield return new(TermsFaultKind.PairUnknown, string.Join(',', pair));
        }
    }

    public static BallotForm FormOf(BallotKind form) => form switch
    {
        BallotKind.Points => BallotForm.Points,
        BallotKind.Ranking => BallotForm.Ranking,
        _ => BallotForm.Approval,
    };
}
