using System.Runtime.InteropServices;

namespace Municipal.Voting.Counting;

/// <summary>Takes in ballots one by one and groups the identical ones.</summary>
internal sealed class BallotStack(BallotPaper paper, BallotForm form)
{
    public const decimal MostPoints = 1_000_000;

    private readonly List<int> _projects = [];
    private readonly List<long> _points = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _copies = [];
    private readonly int[] _lastSeen = new int[paper.Count];

    /// <summary>Adds a ballot. A project marked twice counts once, as it was marked first.</summary>
    public void Add(ReadOnlySpan<Choice> choices, int copies = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(copies);
        var start = _projects.Count;
        foreach (var choice in choices)
        {
            if (_lastSeen[choice.Project] <= _ends.Count)
            {
                _lastSeen[choice.Project] = _ends.Count + 1;
                _projects.Add(choice.Project);
                _points.Add(form == BallotForm.Points ? InUnits(choice.Points) : 0);
            }
        }

        if (form != BallotForm.Ranking)
        {
            CollectionsMarshal.AsSpan(_projects)[start..].Sort(CollectionsMarshal.AsSpan(_points)[start..]);
        }

        _ends.Add(_projects.Count);
        _copies.Add(copies);
    }

    /// <summary>The ballots taken in so far.</summary>
    public Ballots Group()
    {
        var rows = InOrder();
        var (ends, projects, points, copies) = (new List<int>(), new List<int>(_projects.Count), new List<long>(), new List<int>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0 && Compare(rows[i - 1], rows[i]) == 0)
            {
                copies[^1] += _copies[rows[i]];
                continue;
            }

            projects.AddRange(ProjectsOn(rows[i]));
            if (form == BallotForm.Points)
            {
                points.AddRange(PointsOn(rows[i]));
            }

            ends.Add(projects.Count);
            copies.Add(_copies[rows[i]]);
        }

        return new Ballots(form, [.. ends], [.. projects], [.. points], [.. copies]);
    }

    /// <summary>Sorts by the first four marks packed into one number, and by the whole ballot only where these agree.</summary>
    private int[] InOrder()
    {
        var rows = new int[_ends.Count];
        var keys = new ulong[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var marks = ProjectsOn(row);
            rows[row] = row;
            for (var i = 0; i < 4; i++)
            {
                keys[row] = keys[row] << 16 | (i < marks.Length ? (uint)marks[i] + 1 : 0);
            }
        }

        Array.Sort(keys, rows);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            for (end = start + 1; end < rows.Length && keys[end] == keys[start]; end++)
            {
            }

            rows.AsSpan(start..end).Sort(Compare);
        }

        return rows;
    }

    private int Compare(int one, int other) =>
        ProjectsOn(one).SequenceCompareTo(ProjectsOn(other)) is not 0 and var order ? order : PointsOn(one).SequenceCompareTo(PointsOn(other));

    private ReadOnlySpan<int> ProjectsOn(int row) => CollectionsMarshal.AsSpan(_projects)[RowOf(row)];

    private ReadOnlySpan<long> PointsOn(int row) => CollectionsMarshal.AsSpan(_points)[RowOf(row)];

    private Range RowOf(int row) => (row == 0 ? 0 : _ends[row - 1]).._ends[row];

    private static long InUnits(decimal points) => Math.Abs(points) <= MostPoints && decimal.IsInteger(points * Ballots.PointUnits)
        ? (long)(points * Ballots.PointUnits)
        : throw new ArgumentOutOfRangeException(nameof(points), points, "Points are at most a million, with three decimals.");
}
