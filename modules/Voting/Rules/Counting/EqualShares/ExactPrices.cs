using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>
/// The prices of a run as exact fractions. What a voter has spent is a sum of prices, so a run is known exactly from one fraction per
/// purchase: price = (cost − Σ money of those who pay their last) ÷ weight of those who pay in full. It follows the run only when a
/// decision is close, and then only as far as needed.
/// </summary>
internal sealed class ExactPrices
{
    private const double Closest = 1e-9;

    private readonly SharesMarket _market;
    private readonly IReadOnlyList<Purchase> _purchases;
    private readonly SharedFractions _values = new();
    private readonly List<Payers> _payers = [];
    private readonly double[] _spent;
    private readonly int[] _boughtAs;
    private double _money;

    public ExactPrices(SharesMarket market, IReadOnlyList<Purchase> purchases)
    {
        (_market, _purchases) = (market, purchases);
        _spent = new double[market.Backers.Marks.Ballots.Distinct];
        _boughtAs = new int[market.Costs.Length];
    }

    /// <summary>Everybody's money, in units.</summary>
    public Fraction Share => new(_values[0], _values.Denominator);

    public void Begin(PerVoter share)
    {
        _values.Clear();
        _payers.Clear();
        _values.Add(share.Numerator, share.Denominator);
        _money = share.Rough;
        Array.Clear(_spent);
        Array.Fill(_boughtAs, -1);
    }

    /// <summary>Of projects too close to call, those that ask least.</summary>
    public List<int> Cheapest(IReadOnlyList<int> close, Func<int, double> roughPrice)
    {
        var rates = close.Select(p => RateOf(p, roughPrice(p))).ToList();
        var least = rates.Min();
        return [.. close.Where((_, i) => rates[i].CompareTo(least) == 0)];
    }

    /// <summary>What a project asks for a unit of satisfaction after the purchases made so far.</summary>
    public Score RateOf(int project, double roughPrice)
    {
        Follow(_purchases.Count);
        var price = PriceOf(project, roughPrice);
        return new Score(price.Numerator, _values.Denominator * price.FullWeight * _market.WorthOf(project));
    }

    /// <summary>What the purchase of that number asked for a unit of satisfaction.</summary>
    public Score RateAt(int purchase)
    {
        Follow(purchase + 1);
        return new Score(_values[purchase + 1], _values.Denominator * _market.WorthOf(_purchases[purchase].Project));
    }

    /// <summary>The price of the purchase of that number per unit of weight, and who paid.</summary>
    public (Fraction Price, Payers Payers) PriceAt(int purchase)
    {
        Follow(purchase + 1);
        return (new Fraction(_values[purchase + 1], _values.Denominator), _payers[purchase]);
    }

    /// <summary>Whether a project's supporters have its cost.</summary>
    public bool CanPay(int project) => MoneyOf(project) is var money && money.CompareTo(new Fraction(_market.Costs[project], 1)) >= 0;

    /// <summary>What a project's supporters have left, in units.</summary>
    public Fraction MoneyOf(int project)
    {
        Follow(_purchases.Count);
        var sum = new PriceSum(_values, _boughtAs, _market.Backers.Marks);
        var ballots = _market.Backers.BallotsOf(project);
        var copies = _market.Backers.CopiesOf(project);
        var close = BigInteger.Zero;
        for (var i = 0; i < ballots.Length; i++)
        {
            var left = _money - _spent[ballots[i]];
            if (left > _money * Closest)
            {
                sum.AddMoneyOf(ballots[i], (long)copies[i]);
            }
            else if (left >= -_money * Closest)
            {
                close += BigInteger.Max(0, sum.MoneyOf(ballots[i])) * (long)copies[i];
            }
        }

        return new Fraction(sum.Total() + close, _values.Denominator);
    }

    private void Follow(int purchases)
    {
        while (_values.Count <= purchases)
        {
            var purchase = _purchases[_values.Count - 1];
            var price = PriceOf(purchase.Project, purchase.Price);
            _boughtAs[purchase.Project] = _values.Count;
            _values.Add(price.Numerator, price.FullWeight);
            _payers.Add(price.Payers);
            var ballots = _market.Backers.BallotsOf(purchase.Project);
            var weights = _market.Backers.WeightsOf(purchase.Project);
            for (var i = 0; i < ballots.Length; i++)
            {
                _spent[ballots[i]] += weights.IsEmpty ? purchase.Price : purchase.Price * weights[i];
            }
        }
    }

    /// <summary>Numerator over the shared denominator and the weight of those who pay in full; doubles tell all but the close cases apart.</summary>
    private (BigInteger Numerator, long FullWeight, Payers Payers) PriceOf(int project, double roughPrice)
    {
        if (_market.Costs[project].IsZero)
        {
            return (BigInteger.Zero, 1, default);
        }

        var sum = new PriceSum(_values, _boughtAs, _market.Backers.Marks);
        var ballots = _market.Backers.BallotsOf(project);
        var copies = _market.Backers.CopiesOf(project);
        var weights = _market.Backers.WeightsOf(project);
        var (full, inFull, theirLast, close) = (0L, 0L, 0L, new List<(BigInteger Money, long Copies, long Weight)>());
        for (var i = 0; i < ballots.Length; i++)
        {
            var (left, count, weight) = (_money - _spent[ballots[i]], (long)copies[i], weights.IsEmpty ? 1 : (long)weights[i]);
            if (left < -_money * Closest)
            {
                continue;
            }

            if (left - roughPrice * weight > _money * Closest)
            {
                (full, inFull) = (full + count * weight, inFull + count);
            }
            else if (left > _money * Closest && roughPrice * weight - left > _money * Closest)
            {
                sum.AddMoneyOf(ballots[i], count);
                theirLast += count;
            }
            else if (sum.MoneyOf(ballots[i]) is { Sign: > 0 } money)
            {
                close.Add((money, count, weight));
            }
        }

        var numerator = _market.Costs[project] * _values.Denominator - sum.Total();
        full += close.Sum(c => c.Copies * c.Weight);
        inFull += close.Sum(c => c.Copies);
        foreach (var (money, count, weight) in close.OrderBy(c => new Score(c.Money, c.Weight)))
        {
            if (numerator * weight <= money * full)
            {
                break;
            }

            numerator -= money * count;
            (full, inFull, theirLast) = (full - count * weight, inFull - count, theirLast + count);
        }

        return full > 0 && numerator.Sign > 0
            ? (numerator, full, new Payers(inFull, theirLast))
            : throw new InvalidOperationException("The exact count cannot pay what the filter could: the filter's error bound is wrong.");
    }
}
