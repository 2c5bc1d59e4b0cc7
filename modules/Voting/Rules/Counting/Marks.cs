namespace Municipal.Voting.Counting;

/// <summary>What each ballot gives each project under a satisfaction, in whole units.</summary>
internal sealed class Marks
{
    private readonly int[] _starts;
    private readonly int[] _projects;
    private readonly long[]? _weights;

    private Marks(Ballots ballots, int[] starts, int[] projects, long[]? weights, int unit) =>
        (Ballots, _starts, _projects, _weights, Unit) = (ballots, starts, projects, weights, unit);

    public Ballots Ballots { get; }

    /// <summary>How many units make one point; 1 where every mark gives one.</summary>
    public int Unit { get; }

    /// <summary>Whether every mark gives one unit.</summary>
    public bool AreEqual => _weights is null;

    public ReadOnlySpan<int> ProjectsOn(int ballot) => _projects.AsSpan(_starts[ballot].._starts[ballot + 1]);

    /// <summary>What each of these projects gets, in units; empty where every mark gives one.</summary>
    public ReadOnlySpan<long> WeightsOn(int ballot) => _weights is null ? [] : _weights.AsSpan(_starts[ballot].._starts[ballot + 1]);

    public static Marks Of(Ballots ballots, Satisfaction satisfaction)
    {
        var starts = new int[ballots.Distinct + 1];
        var projects = new int[ballots.Marks];
        var weights = satisfaction.Measure == Measure.Support ? null : new long[ballots.Marks];
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            var marked = ballots.ProjectsOn(ballot);
            var start = starts[ballot];
            marked.CopyTo(projects.AsSpan(start));
            starts[ballot + 1] = start + marked.Length;
            for (var i = 0; weights is not null && i < marked.Length; i++)
            {
                weights[start + i] = satisfaction.Measure switch
                {
                    Measure.Points => ballots.PointsOn(ballot)[i],
                    Measure.Borda => marked.Length - 1 - i,
                    _ => i < satisfaction.Table.Length ? (long)(satisfaction.Table[i] * Ballots.PointUnits) : 0,
                };
            }
        }

        return new Marks(ballots, starts, projects, weights, satisfaction.Measure is Measure.Points or Measure.Table ? Ballots.PointUnits : 1);
    }
}
