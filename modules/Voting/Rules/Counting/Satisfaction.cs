using System.Collections.Immutable;
using System.Globalization;

namespace Municipal.Voting.Counting;

/// <summary>
/// How much a voter gets from a project when it is funded (Peters, Pierczyński, Skowron 2021, "Proportional Participatory Budgeting
/// with Additive Utilities", §2): what the mark gives, alone or times the project's cost. Times the cost, rules compare projects by
/// ballots or points, as residents expect; alone, by ballots or points <em>per won</em>, which favours cheap projects.
/// </summary>
/// <param name="Measure">What a mark gives.</param>
/// <param name="TimesCost">Whether it is multiplied by the cost.</param>
internal sealed record Satisfaction(Measure Measure, bool TimesCost)
{
    public static readonly Satisfaction Cost = new(Measure.Support, TimesCost: true);

    private static readonly ImmutableArray<(string Word, Satisfaction Means)> Words =
    [
        ("cost", Cost), ("cardinality", new(Measure.Support, false)),
        ("points", new(Measure.Points, false)), ("points-cost", new(Measure.Points, true)),
        ("borda", new(Measure.Borda, false)), ("borda-cost", new(Measure.Borda, true)),
    ];

    /// <summary>Points by place on a ranking, best first; only for <see cref="Measure.Table"/>.</summary>
    public ImmutableArray<decimal> Table { get; init; } = [];

    /// <summary>Reads <c>cost</c>, <c>cardinality</c>, <c>points</c>, <c>points-cost</c>, <c>borda</c>, <c>borda-cost</c>, <c>table:5,4,3,2,1</c> or <c>table-cost:…</c>.</summary>
    public static Satisfaction? Read(string text)
    {
        if (Array.Find([.. Words], w => w.Word == text).Means is { } known)
        {
            return known;
        }

        var timesCost = text.StartsWith("table-cost:", StringComparison.Ordinal);
        if (!timesCost && !text.StartsWith("table:", StringComparison.Ordinal))
        {
            return null;
        }

        var table = new List<decimal>();
        foreach (var part in text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(','))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
                || points > BallotStack.MostPoints || !decimal.IsInteger(points * Ballots.PointUnits))
            {
                return null;
            }

            table.Add(points);
        }

        return new Satisfaction(Measure.Table, timesCost) { Table = [.. table] };
    }

    /// <summary>Whether ballots of the form say what is measured.</summary>
    public bool Fits(BallotForm form) => Measure switch
    {
        Measure.Points => form == BallotForm.Points,
        Measure.Borda or Measure.Table => form == BallotForm.Ranking,
        _ => true,
    };

    public bool Equals(Satisfaction? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => Measure == Measure.Table
        ? $"table{(TimesCost ? "-cost" : "")}:{string.Join(',', Table.Select(Amount.Text))}"
        : Words.First(w => w.Means.Measure == Measure && w.Means.TimesCost == TimesCost).Word;
}
