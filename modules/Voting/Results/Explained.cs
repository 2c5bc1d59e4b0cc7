using Municipal.Voting.Counting;

namespace Municipal.Voting.Results;

/// <summary>A count in the shape in which people read it: each project's last step, which is why it is or is not funded.</summary>
/// <param name="Spent">What the funded cost together.</param>
/// <param name="Rows">Funded ones in the order in which they were taken, then the others by tally.</param>
/// <param name="Ties">Ties that were met.</param>
/// <param name="Lot">All projects in the order of the lot.</param>
internal sealed record Explained(decimal Spent, IReadOnlyList<ExplainedRow> Rows, IReadOnlyList<ExplainedTie> Ties, IReadOnlyList<string> Lot)
{
    public static Explained Of(Outcome outcome)
    {
        var last = outcome.Trace.Where(s => s.Project is not null).GroupBy(s => s.Project!).ToDictionary(g => g.Key, g => g.Last());
        var rows = outcome.Tallies.Select(t =>
        {
            var step = last.GetValueOrDefault(t.Key);
            return new ExplainedRow(
                t.Key, t.Value.Total, t.Value.Supporters, outcome.Funded.Contains(t.Key), step?.Part ?? CountPart.Greedy, step?.Verdict ?? Verdict.DoesNotFit, step?.Because,
                step?.Figures.ToDictionary(f => f.Key, f => f.Value) ?? []);
        }).ToList();
        return new Explained(
            outcome.Spent,
            [.. rows.OrderBy(r => r.IsFunded ? outcome.Funded.IndexOf(r.Id) : int.MaxValue).ThenByDescending(r => r.Tally).ThenBy(r => r.Id, StringComparer.Ordinal)],
            [.. outcome.Ties.Select(t => new ExplainedTie(t.Projects, t.Decider))], outcome.Lot);
    }

    /// <summary>By how much a project's tally is above, or below, the one it is best compared with: the best of those that are not funded, or the least of those that are.</summary>
    public (string Other, decimal By)? Margin(ExplainedRow row)
    {
        var others = Rows.Where(r => r.IsFunded != row.IsFunded);
        var other = row.IsFunded ? others.MaxBy(r => r.Tally) : others.MinBy(r => r.Tally);
        return other is null ? null : (other.Id, row.Tally - other.Tally);
    }
}

internal sealed record ExplainedRow(
    string Id, decimal Tally, long Supporters, bool IsFunded, CountPart Part, Verdict Verdict, string? Because, IReadOnlyDictionary<Figure, decimal> Figures);

internal sealed record ExplainedTie(IReadOnlyList<string> Projects, TieCriterion Decider);
