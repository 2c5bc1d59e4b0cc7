using Municipal.Voting.Elections;

namespace Municipal.Voting.Rules.Balloting;

/// <summary>Checks a ballot by the published terms. The page's script only helps; this decides.</summary>
internal static class BallotRules
{
    /// <summary>All that is wrong with a ballot, the most basic first; empty for a valid one.</summary>
    public static IReadOnlyList<BallotFault> Check(ElectionTerms terms, BallotMarks ballot)
    {
        var paper = terms.Projects.ToDictionary(p => p.Id, StringComparer.Ordinal);
        if (ballot.Marks.Any(m => !paper.ContainsKey(m.Id)))
        {
            return [new BallotFault(BallotRefusal.UnknownProject)];
        }

        if (ballot.Marks.DistinctBy(m => m.Id, StringComparer.Ordinal).Count() != ballot.Count)
        {
            return [new BallotFault(BallotRefusal.MarkedTwice)];
        }

        return [.. Number(terms, ballot), .. Money(terms, ballot, paper), .. PointsOf(terms, ballot), .. Fields(terms, ballot, paper)];
    }

    /// <summary>Why a project cannot be added to a ballot as it is; null where it can.</summary>
    public static BallotFault? CheckAdd(ElectionTerms terms, BallotMarks ballot, PaperProject project)
    {
        var fuller = new BallotMarks(ballot.Marks.Add(new PaperMark(project.Id)));
        return Check(terms, fuller).FirstOrDefault(f => f.Refusal is BallotRefusal.TooMany or BallotRefusal.OverBudget or BallotRefusal.TooManyPoints
            || (f.Refusal == BallotRefusal.FieldTooMany && f.Field == project.Field));
    }

    /// <summary>What is left of the money, for a knapsack.</summary>
    public static Won RestOf(ElectionTerms terms, BallotMarks ballot) => new(terms.Budget.Amount - Spent(ballot, terms.Projects.ToDictionary(p => p.Id, StringComparer.Ordinal)));

    private static IEnumerable<BallotFault> Number(ElectionTerms terms, BallotMarks ballot)
    {
        // A ballot without any mark is nobody's choice, whatever the terms say.
        var least = Math.Max(1, terms.Least);
        if (ballot.Count < least)
        {
            yield return new BallotFault(BallotRefusal.TooFew, Limit: least, Actual: ballot.Count);
        }

        if (MostOf(terms) is { } most && ballot.Count > most)
        {
            yield return new BallotFault(BallotRefusal.TooMany, Limit: most, Actual: ballot.Count);
        }
    }

    /// <summary>Most projects on a ballot; null where another limit alone decides.</summary>
    public static int? MostOf(ElectionTerms terms) => terms.Most > 0 ? terms.Most : null;

    private static IEnumerable<BallotFault> Money(ElectionTerms terms, BallotMarks ballot, Dictionary<string, PaperProject> paper)
    {
        if (terms.Form == BallotKind.Knapsack && Spent(ballot, paper) is var spent && spent > terms.Budget.Amount)
        {
            yield return new BallotFault(BallotRefusal.OverBudget, Limit: terms.Budget.Amount, Actual: spent - terms.Budget.Amount);
        }
    }

    private static IEnumerable<BallotFault> PointsOf(ElectionTerms terms, BallotMarks ballot)
    {
        if (terms.Form != BallotKind.Points)
        {
            if (ballot.Marks.Any(m => m.Points != 1))
            {
                yield return new BallotFault(BallotRefusal.WrongPoints, Limit: 1);
            }

            yield break;
        }

        if (ballot.Marks.Any(m => m.Points < 1 || m.Points > terms.Points))
        {
            yield return new BallotFault(BallotRefusal.WrongPoints, Limit: terms.Points);
        }
        else if (ballot.Marks.Sum(m => (long)m.Points) is var given && given > terms.Points)
        {
            yield return new BallotFault(BallotRefusal.TooManyPoints, Limit: terms.Points, Actual: given);
        }
    }

    private static IEnumerable<BallotFault> Fields(ElectionTerms terms, BallotMarks ballot, Dictionary<string, PaperProject> paper)
    {
        foreach (var limit in terms.FieldLimits)
        {
            var count = ballot.Marks.Count(m => paper[m.Id].Field == limit.Field);
            if (count < limit.Least)
            {
                yield return new BallotFault(BallotRefusal.FieldTooFew, limit.Field, limit.Least, count);
            }

            if (limit.Most is { } most && count > most)
            {
                yield return new BallotFault(BallotRefusal.FieldTooMany, limit.Field, most, count);
            }
        }
    }

    private static long Spent(BallotMarks ballot, Dictionary<string, PaperProject> paper) => ballot.Marks.Sum(m => paper.TryGetValue(m.Id, out var project) ? project.Cost.Amount : 0);
}
