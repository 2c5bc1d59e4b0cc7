namespace Municipal.Voting.Counting;

/// <summary>The ballots behind each project: those that give it more than nothing.</summary>
internal sealed class Backers
{
    private readonly int[] _starts;
    private readonly int[] _ballots;
    private readonly double[] _copies;
    private readonly double[]? _weights;

    public Backers(Marks marks, int projects)
    {
        Marks = marks;
        _starts = new int[projects + 1];
        Each(marks, (_, project, _) => _starts[project + 1]++);
        for (var project = 0; project < projects; project++)
        {
            _starts[project + 1] += _starts[project];
        }

        var next = _starts.ToArray();
        _ballots = new int[_starts[^1]];
        _copies = new double[_ballots.Length];
        _weights = marks.AreEqual ? null : new double[_ballots.Length];
        Units = new long[projects];
        Each(marks, (ballot, project, weight) =>
        {
            var at = next[project]++;
            (_ballots[at], _copies[at]) = (ballot, marks.Ballots.CopiesOf(ballot));
            Units[project] += weight * marks.Ballots.CopiesOf(ballot);
            if (_weights is not null)
            {
                _weights[at] = weight;
            }
        });
    }

    public Marks Marks { get; }

    /// <summary>What each project gets from its backers, in units.</summary>
    public long[] Units { get; }

    /// <summary>The ballots that give the project something, in rising order.</summary>
    public ReadOnlySpan<int> BallotsOf(int project) => _ballots.AsSpan(RowOf(project));

    /// <summary>How many copies there are of each.</summary>
    public ReadOnlySpan<double> CopiesOf(int project) => _copies.AsSpan(RowOf(project));

    /// <summary>What one copy of each gives, in units; empty where it is always one.</summary>
    public ReadOnlySpan<double> WeightsOf(int project) => _weights is null ? [] : _weights.AsSpan(RowOf(project));

    private Range RowOf(int project) => _starts[project].._starts[project + 1];

    private static void Each(Marks marks, Action<int, int, long> backing)
    {
        for (var ballot = 0; ballot < marks.Ballots.Distinct; ballot++)
        {
            var projects = marks.ProjectsOn(ballot);
            var weights = marks.WeightsOn(ballot);
            for (var i = 0; i < projects.Length; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[i];
                if (weight > 0)
                {
                    backing(ballot, projects[i], weight);
                }
            }
        }
    }
}
