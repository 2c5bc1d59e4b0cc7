namespace Municipal.Voting.Counting;

/// <summary>
/// The ballots of an electorate, identical ones as one with its number of copies, in an order that says nothing about when they were
/// cast: by the places of their projects, then by points. Nothing in it can be changed.
/// </summary>
internal sealed class Ballots
{
    /// <summary>Points are kept as thousandths.</summary>
    public const int PointUnits = 1_000;

    private readonly int[] _ends;
    private readonly int[] _projects;
    private readonly long[] _points;
    private readonly int[] _copies;

    internal Ballots(BallotForm form, int[] ends, int[] projects, long[] points, int[] copies)
    {
        (Form, _ends, _projects, _points, _copies) = (form, ends, projects, points, copies);
        foreach (var count in copies)
        {
            Count += count;
        }
    }

    public BallotForm Form { get; }

    /// <summary>All ballots, the empty ones too.</summary>
    public long Count { get; }

    /// <summary>Ballots that differ.</summary>
    public int Distinct => _ends.Length;

    /// <summary>Marks on ballots that differ.</summary>
    public int Marks => _projects.Length;

    public int CopiesOf(int ballot) => _copies[ballot];

    /// <summary>The projects marked on a ballot: from best to worst on a ranking, else in the order of the paper.</summary>
    public ReadOnlySpan<int> ProjectsOn(int ballot) => _projects.AsSpan(RowOf(ballot));

    /// <summary>The points beside them, in thousandths; empty where the form has none.</summary>
    public ReadOnlySpan<long> PointsOn(int ballot) => Form == BallotForm.Points ? _points.AsSpan(RowOf(ballot)) : [];

    private Range RowOf(int ballot) => (ballot == 0 ? 0 : _ends[ballot - 1]).._ends[ballot];
}
