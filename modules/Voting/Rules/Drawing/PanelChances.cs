namespace Municipal.Voting.Drawing;

/// <summary>
/// How many of each type a panel has on average when chances are as fair as whole panels allow: a linear program over panels to which
/// the panel that would improve it most is added until there is none (column generation). Needed where quotas hold people together so
/// that what <see cref="FairChances"/> finds for divided panels is out of reach.
/// </summary>
/// <remarks>Flanigan, Gölz, Gupta, Hennig, Procaccia 2021, "Fair algorithms for selecting citizens' assemblies", Nature 596, methods.</remarks>
internal sealed class PanelChances
{
    private const double Close = 1e-7;

    private readonly CandidateTypes _types;
    private readonly PanelProgram _pricing;
    private readonly List<int[]> _panels;
    private readonly double?[] _held;

    private PanelChances(DrawInput input, CandidateTypes types, IEnumerable<int[]> panels)
    {
        (_types, _pricing) = (types, new PanelProgram(input, types));
        _panels = [.. panels.DistinctBy(p => string.Join(',', p))];
        _held = new double?[types.Count];
        for (var type = 0; type < types.Count; type++)
        {
            _held[type] = types[type].Quotas.All(q => input.Quotas[q].Max > 0) ? null : 0;
        }
    }

    /// <summary>People of each type on a panel.</summary>
    /// <param name="input">Quotas, size and method.</param>
    /// <param name="types">Its candidates.</param>
    /// <param name="panels">Some panels to begin with; at least one.</param>
    public static double[] Of(DrawInput input, CandidateTypes types, IEnumerable<int[]> panels)
    {
        var chances = new PanelChances(input, types, panels);
        var averages = chances.Raise();
        while (input.Method == DrawMethod.Leximin && chances._held.Contains(null))
        {
            averages = chances.Raise();
        }

        return averages;
    }

    /// <summary>Raises the smallest chance of those not held, and holds those that cannot have more.</summary>
    private double[] Raise()
    {
        var program = Program();
        var prices = new double[_types.Count];
        while (program.Solve())
        {
            for (var type = 0; type < prices.Length; type++)
            {
                prices[type] = Math.Max(0, -program.PriceOf(1 + type)) / _types[type].People;
            }

            var better = _pricing.Best(prices);
            if (better.Objective <= program.PriceOf(0) + Close)
            {
                break;
            }

            _panels.Add(better.Best!);
            Add(program, better.Best!);
        }

        var averages = new double[_types.Count];
        for (var panel = 0; panel < _panels.Count; panel++)
        {
            for (var type = 0; type < averages.Length; type++)
            {
                averages[type] += program[1 + panel] * _panels[panel][type];
            }
        }

        var isHeld = Array.Exists(prices, p => p > Close);
        for (var type = 0; type < prices.Length; type++)
        {
            // Held a little lower than found, so that errors of rounding never make the next program impossible.
            _held[type] ??= prices[type] > Close || !isHeld ? Math.Max(0, program[0] - Close) : null;
        }

        return averages;
    }

    private BoxedProgram Program()
    {
        var program = new BoxedProgram(1 + _types.Count, [[.. Enumerable.Range(0, _types.Count).Where(t => _held[t] is null).Select(t => (1 + t, -1d))]]);
        // The bound of the chance must not be what holds it, or no type would be found that does.
        program.SetColumn(0, 0, 2);
        program.SetObjective(0, 1);
        program.SetRow(0, 1, 1);
        for (var type = 0; type < _types.Count; type++)
        {
            program.SetRow(1 + type, _held[type] ?? 0, 1);
        }

        _panels.ForEach(panel => Add(program, panel));
        return program;
    }

    private void Add(BoxedProgram program, int[] panel) =>
        program.Add([(0, 1), .. panel.Select((count, type) => (1 + type, Value: count / (double)_types[type].People)).Where(x => x.Value > 0)], 0, 1, 0);
}
