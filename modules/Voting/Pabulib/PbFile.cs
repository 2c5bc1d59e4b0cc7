using System.Collections.Immutable;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>
/// An election in the format of Pabulib (<c>.pb</c>, arXiv 2012.06539; https://pabulib.org/format): sections META, PROJECTS and VOTES,
/// each with a header line and rows of fields parted by semicolons.
/// </summary>
internal sealed record PbFile
{
    /// <summary>What META says, in its order, without the two counts: those follow from the rows.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Meta { get; init; }

    public required decimal Budget { get; init; }

    public required PbBallotType BallotType { get; init; }

    /// <summary>The projects in the order the count uses; choices name places on it.</summary>
    public required BallotPaper Paper { get; init; }

    /// <summary>Projects in the order of the file.</summary>
    public required ImmutableArray<PbProject> Projects { get; init; }

    /// <summary>Columns of PROJECTS other than id, cost and what follows from the ballots.</summary>
    public required ImmutableArray<string> ProjectColumns { get; init; }

    /// <summary>Ballots in the order of the file.</summary>
    public required ImmutableArray<PbBallot> Ballots { get; init; }

    /// <summary>Columns of VOTES other than voter, choices and points.</summary>
    public required ImmutableArray<string> BallotColumns { get; init; }

    /// <summary>The value of a key of META, or null.</summary>
    public string? MetaValue(string key) => Meta.FirstOrDefault(m => m.Key == key).Value;

    /// <summary>All ballots as one electorate.</summary>
    public Electorate Everybody() => Electorate.Everybody(Stack(Ballots));

    /// <summary>The ballots parted by what a column says.</summary>
    /// <param name="column">A column of VOTES, such as <c>voting_method</c>.</param>
    /// <param name="weights">Each value's weight.</param>
    /// <returns>One electorate for each weight, in their order.</returns>
    public ImmutableArray<Electorate> PartedBy(string column, IReadOnlyList<KeyValuePair<string, decimal>> weights)
    {
        var at = BallotColumns.IndexOf(column);
        return [.. weights.Select(w => new Electorate(w.Key, w.Value, Stack(Ballots.Where(b => b.Others[at] == w.Key))))];
    }

    private Ballots Stack(IEnumerable<PbBallot> ballots)
    {
        var stack = new BallotStack(Paper, BallotType.Form());
        foreach (var ballot in ballots)
        {
            stack.Add(ballot.Choices.AsSpan());
        }

        return stack.Group();
    }
}
