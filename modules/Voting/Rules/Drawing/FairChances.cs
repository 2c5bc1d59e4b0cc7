namespace Municipal.Voting.Drawing;

/// <summary>
/// How many of each type a panel has on average when chances are as fair as quotas allow, if panels could be divided. What is best among
/// divided panels is never worse than what is best among real ones, so that <see cref="Smallest"/> bounds every draw's smallest chance.
/// </summary>
/// <remarks>
/// Maximin and leximin after Flanigan, Gölz, Gupta, Hennig, Procaccia 2021, "Fair algorithms for selecting citizens' assemblies", Nature
/// 596. The largest bound on chances is found by Newton's method: a program that has no solution proves, by one row, which bound it
/// could bear at most; a bound that it bears and that a proof allows is the best, and the types of that proof cannot have more.
/// </remarks>
internal sealed class FairChances
{
    private const double Close = 1e-9;
    private const int Corners = 16;

    private readonly CandidateTypes _types;
    private readonly BoxedProgram _program;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly bool[] _free;

    private FairChances(DrawInput input, CandidateTypes types)
    {
        (_types, _program) = (types, new PanelProgram(input, types).Program);
        (_low, _high, _free) = (new double[types.Count], new double[types.Count], new bool[types.Count]);
        for (var type = 0; type < types.Count; type++)
        {
            _free[type] = types[type].Quotas.All(q => input.Quotas[q].Max > 0);
            _high[type] = _free[type] ? types[type].Most : 0;
            _program.SetColumn(type, 0, _high[type]);
            // Any solution will do; costs that differ from each other keep the way to it short.
            _program.SetObjective(type, PanelProgram.Uneven(type, 0));
        }

        Smallest = _free.Contains(true) ? Raise() : 0;
        if (input.Method == DrawMethod.Leximin)
        {
            while (_free.Contains(true))
            {
                Raise();
            }

            Averages = _low;
            return;
        }

        for (var type = 0; type < types.Count; type++)
        {
            _low[type] = Math.Min(_high[type], types[type].People * Smallest);
        }

        Lower((double)input.Size / input.Candidates.Length);
        Averages = Middle();
    }

    /// <summary>The largest chance that all can have, but for those whose quota is 0.</summary>
    public double Smallest { get; }

    /// <summary>People of each type on a panel.</summary>
    public double[] Averages { get; }

    public static FairChances Of(DrawInput input, CandidateTypes types) => new(input, types);

    /// <summary>The largest chance that all free types can have; those that cannot have more are then no longer free.</summary>
    private double Raise()
    {
        var free = Enumerable.Range(0, _types.Count).Where(t => _free[t]).ToList();
        var chance = free.Min(t => _high[t] / _types[t].People);
        var held = free.Where(t => _high[t] / _types[t].People <= chance + Close).ToList();
        while (!Bears(free, t => (_types[t].People * chance, _high[t])))
        {
            var (room, slope, bound) = Proof(free, atLow: true);
            if (slope >= -Close)
            {
                throw new InvalidOperationException("There is no panel; ask Feasibility first.");
            }

            // The proof is linear in the chance: room + slope × (new - old) = 0.
            chance -= room / slope;
            held = bound;
        }

        foreach (var type in free)
        {
            _program.SetColumn(type, _low[type], _high[type]);
        }

        foreach (var type in held)
        {
            (_low[type], _free[type]) = (_types[type].People * chance, false);
            _program.SetColumn(type, _low[type], _high[type]);
        }

        return chance;
    }

    /// <summary>Makes the largest chance as small as it can be.</summary>
    private void Lower(double chance)
    {
        var all = Enumerable.Range(0, _types.Count).ToList();
        while (!Bears(all, t => (_low[t], Math.Max(_low[t], Math.Min(_high[t], _types[t].People * chance)))))
        {
            var (room, slope, _) = Proof([.. all.Where(t => _types[t].People * chance < _high[t])], atLow: false);
            chance -= room / slope;
        }
    }

    private bool Bears(List<int> types, Func<int, (double Low, double High)> bounds)
    {
        foreach (var type in types)
        {
            var (low, high) = bounds(type);
            _program.SetColumn(type, low, high);
        }

        return _program.Solve();
    }

    /// <summary>By how much the failed row cannot be filled (below zero), how that changes with the chance, and the types on whose bounds it rests.</summary>
    private (double Room, double Slope, List<int> Bound) Proof(List<int> moving, bool atLow)
    {
        var moves = moving.ToHashSet();
        var (own, others) = _program.Proof();
        var sign = _program.Failure.Sign;
        var (room, slope, bound) = (0d, 0d, new List<int>());
        foreach (var (variable, coefficient) in others.Append((own, (double)-sign)))
        {
            var usesLow = coefficient < 0;
            var (low, high) = _program.BoundsOf(variable);
            room += coefficient * (usesLow ? low : high);
            var type = _program.ColumnOf(variable);
            if (usesLow == atLow && type >= 0 && moves.Contains(type))
            {
                slope += coefficient * _types[type].People;
                bound.Add(type);
            }
        }

        return (room, slope, bound);
    }

    /// <summary>The middle of some corners, so that nobody is at an end without need.</summary>
    private double[] Middle()
    {
        var sum = new double[_types.Count];
        for (var corner = 1; corner <= Corners; corner++)
        {
            for (var type = 0; type < sum.Length; type++)
            {
                _program.SetObjective(type, PanelProgram.Uneven(type, corner));
            }

            _program.Solve();
            for (var type = 0; type < sum.Length; type++)
            {
                sum[type] += _program[type] / Corners;
            }
        }

        return sum;
    }
}
