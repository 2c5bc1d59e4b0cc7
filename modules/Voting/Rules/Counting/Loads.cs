using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>
/// The loads of voters in Phragmén's rule. A voter's load is that of the project last taken among those they support, so that all
/// loads are known from a list of one exact fraction per project taken. Doubles filter; closer than 1e-9, fractions decide.
/// </summary>
internal sealed class Loads
{
    private const double Doubt = 1e-9;

    private readonly Backers _backers;
    private readonly BigInteger[] _costs;
    private readonly double[] _atLeast;
    private readonly List<int> _waiting;
    private readonly SharedFractions _exact = new();
    private readonly List<double> _rough = [];
    private readonly int[] _last;

    public Loads(CountSheet sheet)
    {
        _backers = new Backers(sheet.Marks[0], sheet.Input.Paper.Count);
        _costs = [.. sheet.Input.Paper.Projects.Select(p => Amount.InUnits(p.Cost, Amount.MostDecimals))];
        _waiting = [.. sheet.Standing];
        _atLeast = [.. _costs.Select((cost, p) => (double)cost / _backers.Units[p])];
        _last = new int[sheet.Marks[0].Ballots.Distinct];
        Array.Fill(_last, -1);
    }

    /// <summary>Projects not yet taken or left out.</summary>
    public IReadOnlyList<int> Waiting => _waiting;

    public void Leave(int project) => _waiting.Remove(project);

    /// <summary>The waiting projects with the smallest load after being taken.</summary>
    public IReadOnlyList<int> Lightest()
    {
        var supported = _waiting.Where(p => _backers.Units[p] > 0).ToList();
        if (supported.Count == 0)
        {
            return _waiting;
        }

        // Loads only grow, so what a project's load was is a lower bound of what it is.
        var (best, fresh) = (double.PositiveInfinity, new List<int>());
        foreach (var project in supported.OrderBy(p => _atLeast[p]).ToList())
        {
            if (_atLeast[project] > best * (1 + Doubt))
            {
                break;
            }

            _atLeast[project] = Rough(project);
            best = Math.Min(best, _atLeast[project]);
            fresh.Add(project);
        }

        var close = fresh.Where(p => _atLeast[p] <= best * (1 + Doubt)).ToList();
        return close.Count == 1 ? close : Smallest(close);
    }

    /// <summary>Lays a project's cost on its supporters.</summary>
    /// <returns>Their load, rounded; null where there are none.</returns>
    public decimal? Take(int project)
    {
        _waiting.Remove(project);
        var supporters = _backers.Units[project];
        if (supporters == 0)
        {
            return null;
        }

        _rough.Add(Rough(project));
        _exact.Add(Numerator(project), supporters);
        foreach (var ballot in _backers.BallotsOf(project))
        {
            _last[ballot] = _exact.Count - 1;
        }

        return Amount.Rounded(_exact[^1], _exact.Denominator * BigInteger.Pow(10, Amount.MostDecimals));
    }

    private double Rough(int project)
    {
        var ballots = _backers.BallotsOf(project);
        var copies = _backers.CopiesOf(project);
        var sum = (double)_costs[project];
        for (var i = 0; i < ballots.Length; i++)
        {
            sum += _last[ballots[i]] is >= 0 and var last ? copies[i] * _rough[last] : 0;
        }

        return sum / _backers.Units[project];
    }

    private List<int> Smallest(List<int> close)
    {
        var exact = close.Select(p => (Project: p, Load: new Score(Numerator(p), _backers.Units[p]))).ToList();
        var least = exact.Min(x => x.Load);
        return [.. exact.Where(x => x.Load.CompareTo(least) == 0).Select(x => x.Project)];
    }

    /// <summary>Cost and loads of the supporters over the shared denominator.</summary>
    private BigInteger Numerator(int project)
    {
        var ballots = _backers.BallotsOf(project);
        var copies = _backers.CopiesOf(project);
        var counts = new long[_exact.Count];
        for (var i = 0; i < ballots.Length; i++)
        {
            if (_last[ballots[i]] is >= 0 and var last)
            {
                counts[last] += (long)copies[i];
            }
        }

        return counts.Select((count, i) => count * _exact[i]).Aggregate(_costs[project] * _exact.Denominator, BigInteger.Add);
    }
}
