namespace Municipal.Voting.Drawing;

/// <summary>
/// A thousand panels in which every type is as often as its average asks for. Each panel is the one that most makes up for what the
/// panels before it left behind; then panels are exchanged for better ones as long as a person's chance is further from what it should
/// be than one in a thousand.
/// </summary>
/// <remarks>
/// Taking each time what lies furthest behind is herding (Welling 2009, "Herding dynamical weights to learn"): the distance to the
/// averages stays bounded, so that chances are off by a bounded number of thousandths. The use of 1,000 numbered panels:
/// Flanigan, Kehne, Procaccia 2021, "Fair sortition made transparent".
/// </remarks>
internal sealed class PanelRounding
{
    public const int Panels = 1_000;

    private const int Patience = 30;
    private const int Exchanges = 500;
    private const double Close = 1e-7;
    private const double Enough = 0.3;

    private readonly CandidateTypes _types;
    private readonly PanelProgram _program;
    private readonly double[] _averages;
    private readonly double[] _worth;
    private readonly int[][] _panels = new int[Panels][];
    private readonly int[] _times;
    private bool _near = true;
    private int[]? _any;

    private PanelRounding(DrawInput input, CandidateTypes types, double[] averages)
    {
        (_types, _program, _averages) = (types, new PanelProgram(input, types), averages);
        (_worth, _times) = (new double[types.Count], new int[types.Count]);
        for (var panel = 0; panel < Panels; panel++)
        {
            Put(panel, Next(panel + 1));
        }

        var at = 0;
        for (var turn = 0; turn < Exchanges && Off() is { Count: > 0 } off; turn++)
        {
            // Any panel will do that has one too many, or one too few.
            var type = off[turn % off.Count];
            var tooOften = _times[type] > Panels * averages[type];
            at = Enumerable.Range(at + 1, Panels).Select(p => p % Panels).First(p => tooOften ? _panels[p][type] > 0 : _panels[p][type] < types[type].Most);
            Exchange(at);
        }
    }

    /// <summary>How many of each type are on each panel.</summary>
    /// <param name="input">Quotas and size; there must be a panel.</param>
    /// <param name="types">Its candidates.</param>
    /// <param name="averages">People of each type on a panel.</param>
    public static int[][] Of(DrawInput input, CandidateTypes types, double[] averages) => new PanelRounding(input, types, averages)._panels;

    private void Put(int panel, int[] counts)
    {
        _panels[panel] = counts;
        for (var type = 0; type < counts.Length; type++)
        {
            _times[type] += counts[type];
        }
    }

    private void Exchange(int panel)
    {
        var old = _panels[panel];
        for (var type = 0; type < old.Length; type++)
        {
            _times[type] -= old[type];
        }

        Weigh(Panels, steep: true);
        var better = _program.Best(_worth, Close, Patience, above: old.Select((count, type) => count * _worth[type]).Sum()).Best;
        Put(panel, better is not null && Distance(better) < Distance(old) - Close ? better : old);
    }

    /// <summary>The panel after which the panels are nearest to so many times the averages, but for what does not matter.</summary>
    private int[] Next(int times)
    {
        Weigh(times, steep: false);
        if (_program.Best(_worth, Enough, Patience).Best is { } panel)
        {
            return panel;
        }

        if (_near)
        {
            // No panel has all types near their averages: anything goes.
            _near = false;
            return Next(times);
        }

        return _any ??= _program.Best([.. _averages.Select((_, type) => PanelProgram.Uneven(type))], Enough).Best!;
    }

    /// <summary>Sets what one of each type brings nearer to so many times the averages, and how many of each are near its average.</summary>
    private void Weigh(int times, bool steep)
    {
        for (var type = 0; type < _averages.Length; type++)
        {
            var floor = Math.Min(Math.Floor(_averages[type] + Close), _types[type].Most);
            var behind = (times * _averages[type]) - _times[type] - floor;
            _worth[type] = Cost(type, behind, steep) - Cost(type, behind - 1, steep);
            _program.Program.SetColumn(type, floor, Math.Ceiling(_averages[type] - Close));
        }

        if (!_near)
        {
            _program.Free();
        }
    }

    private double Distance(int[] panel)
    {
        var sum = 0d;
        for (var type = 0; type < panel.Length; type++)
        {
            sum += Cost(type, (Panels * _averages[type]) - _times[type] - panel[type], steep: true);
        }

        return sum;
    }

    private double Cost(int type, double behind, bool steep) => (steep ? behind * behind * behind * behind : behind * behind) / _types[type].People;

    /// <summary>The types that have people whose chance must be off by a thousandth or more.</summary>
    private List<int> Off() => [.. Enumerable.Range(0, _times.Length).Where(type =>
    {
        var people = _types[type].People;
        var each = Panels * _averages[type] / people;
        return _times[type] < people * Math.Floor(each + Close) || _times[type] > people * Math.Ceiling(each - Close);
    })];
}
