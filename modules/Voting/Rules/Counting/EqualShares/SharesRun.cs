namespace Municipal.Voting.Counting;

/// <summary>
/// Equal shares once through, with a given amount of money per voter. Doubles filter; wherever two figures are closer than 1e-9, or
/// than their own error, <see cref="ExactPrices"/> decides.
/// </summary>
/// <remarks>
/// Voters' money never grows, so neither does what a project can collect: the last price worked out for it is a lower bound of the
/// next. Projects are worked out in the order of these bounds, and no further than is needed to find the cheapest. What an earlier run
/// bought at this step is tried first: it is probably the cheapest again, and then the others need only be shown to ask more.
/// </remarks>
internal sealed class SharesRun
{
    private enum State { Offered, Settled, Bought, Unaffordable }

    private const double Closest = 1e-9;

    private readonly SharesMarket _market;
    private readonly double[] _spent;
    private readonly double[] _atLeast;
    private readonly double[] _doubt;
    private readonly double[] _hint;
    private readonly State[] _state;
    private readonly List<Purchase> _purchases = [];
    private readonly List<int> _guesses = [];
    private double _money;

    public SharesRun(SharesMarket market)
    {
        _market = market;
        _spent = new double[market.Backers.Marks.Ballots.Distinct];
        (_atLeast, _doubt, _hint) = (new double[market.Costs.Length], new double[market.Costs.Length], new double[market.Costs.Length]);
        _state = new State[market.Costs.Length];
        Exact = new ExactPrices(market, _purchases);
    }

    /// <summary>The projects bought, in order.</summary>
    public IReadOnlyList<Purchase> Purchases => _purchases;

    /// <summary>Their places on the paper.</summary>
    public IEnumerable<int> Bought => _purchases.Select(p => p.Project);

    /// <summary>The same in exact fractions.</summary>
    public ExactPrices Exact { get; }

    /// <summary>Whether every amount between that of the earlier run and that of this one buys the same projects in the same order.</summary>
    public bool SameSinceEarlier { get; private set; }

    /// <summary>Buys all that voters can pay.</summary>
    /// <param name="share">Everybody's money.</param>
    /// <param name="earlier">A run with less money, to be compared with.</param>
    /// <returns>This run.</returns>
    public SharesRun Buy(PerVoter share, SharesRun? earlier = null)
    {
        _money = share.Rough;
        Array.Clear(_spent);
        Array.Fill(_state, State.Unaffordable);
        foreach (var project in _market.Offered)
        {
            _state[project] = State.Offered;
            _atLeast[project] = _market.RoughCosts[project] / _market.Backers.Units[project];
        }

        _guesses.Clear();
        _guesses.AddRange(Bought);
        _purchases.Clear();
        Exact.Begin(share);
        SameSinceEarlier = earlier is not null;
        while (Cheapest() is { } cheapest)
        {
            SameSinceEarlier = SameSinceEarlier && IsSame(cheapest, earlier!);
            Pay(cheapest);
        }

        SameSinceEarlier = SameSinceEarlier && earlier!._purchases.Count == _purchases.Count;
        return this;
    }

    private Purchase? Cheapest()
    {
        var (best, doubt) = (double.PositiveInfinity, Closest);
        if (_purchases.Count < _guesses.Count && _guesses[_purchases.Count] is var guess && _state[guess] == State.Offered && Settle(guess, best))
        {
            (best, doubt) = (RateOf(guess), Math.Max(Closest, _doubt[guess]));
        }

        while (Next() is >= 0 and var project && _atLeast[project] / _market.RoughWorths[project] <= best * (1 + doubt))
        {
            if (Settle(project, best * (1 + doubt)) && RateOf(project) is var rate && rate < best)
            {
                (best, doubt) = (rate, Math.Max(Closest, _doubt[project]));
            }
        }

        var close = _market.Offered.Where(p => _state[p] == State.Settled && RateOf(p) <= best * (1 + Math.Max(doubt, _doubt[p]))).ToList();
        if (close.Count == 0)
        {
            return null;
        }

        var tied = close.Count == 1 ? close : Exact.Cheapest(close, p => _atLeast[p]);
        var taken = tied.MinBy(_market.Ties.RankOf);
        return new Purchase(taken, _atLeast[taken], RateOf(taken), Math.Max(Closest, _doubt[taken]), tied.Count > 1 ? tied : []);
    }

    /// <summary>The project with the smallest lower bound that is not yet settled at this step, or -1.</summary>
    private int Next()
    {
        var (next, least) = (-1, double.PositiveInfinity);
        foreach (var project in _market.Offered)
        {
            if (_state[project] == State.Offered && _atLeast[project] / _market.RoughWorths[project] is var rate && rate < least)
            {
                (next, least) = (project, rate);
            }
        }

        return next;
    }

    private double RateOf(int project) => _atLeast[project] / _market.RoughWorths[project];

    /// <summary>
    /// Works out the price of a project, or raises its lower bound above a limit. What is collected is a concave function of the price
    /// made of straight pieces, so that Newton's steps from the left never pass the price and reach it after finitely many.
    /// </summary>
    /// <returns>Whether the price is known; otherwise it is above the limit, or there is none.</returns>
    private bool Settle(int project, double limit)
    {
        var (cost, worth, fullWeight) = (_market.RoughCosts[project], _market.RoughWorths[project], double.NaN);
        var price = double.IsFinite(limit) ? Math.Max(_atLeast[project], limit * worth) : Math.Max(_atLeast[project], _hint[project]);
        while (true)
        {
            var collected = Collected.At(price, _market.Backers, project, _money, _spent);
            if (collected.AllMoney < cost * (1 - Closest) || (collected.AllMoney <= cost * (1 + Closest) && !Exact.CanPay(project)))
            {
                _state[project] = State.Unaffordable;
                return false;
            }

            var next = collected.FullWeight > 0 ? (cost - collected.FromCapped) / collected.FullWeight : price;
            fullWeight = collected.FullWeight > 0 ? collected.FullWeight : fullWeight;
            if (price == _atLeast[project] ? next <= price * (1 + 1e-14) : collected.FullWeight > 0 && Math.Abs(next - price) <= price * 1e-14)
            {
                _atLeast[project] = price;
                _doubt[project] = price > 0 && fullWeight > 0 ? 1e-12 * cost / (fullWeight * price) : 0;
                _state[project] = State.Settled;
                return true;
            }

            _atLeast[project] = collected.FullWeight > 0 ? Math.Max(_atLeast[project], next) : _atLeast[project];
            if (RateOf(project) > limit)
            {
                return false;
            }

            price = _atLeast[project];
        }
    }

    /// <summary>
    /// Whether the earlier run bought the same project at this step, and every amount in between would too. With more money and the
    /// same purchases so far, no voter has less and no project asks more; so it is enough that every other project asks more now than
    /// this one did then, or as much and gives way to it in a tie.
    /// </summary>
    private bool IsSame(Purchase now, SharesRun earlier)
    {
        if (_purchases.Count >= earlier._purchases.Count || earlier._purchases[_purchases.Count] is var then && then.Project != now.Project)
        {
            return false;
        }

        var limit = then.Rate * (1 + then.Doubt);
        foreach (var project in _market.Offered)
        {
            if (project == now.Project || _state[project] is State.Bought or State.Unaffordable || RateOf(project) > limit)
            {
                continue;
            }

            if ((_state[project] == State.Settled || Settle(project, limit)) && RateOf(project) <= limit
                && (RateOf(project) < then.Rate * (1 - then.Doubt) || !GivesWay(project, now.Project, earlier)))
            {
                return false;
            }
        }

        return true;
    }

    private bool GivesWay(int project, int taken, SharesRun earlier)
    {
        var difference = Exact.RateOf(project, _atLeast[project]).CompareTo(earlier.Exact.RateAt(_purchases.Count));
        return difference > 0 || (difference == 0 && _market.Ties.RankOf(taken) < _market.Ties.RankOf(project));
    }

    private void Pay(Purchase purchase)
    {
        var ballots = _market.Backers.BallotsOf(purchase.Project);
        var weights = _market.Backers.WeightsOf(purchase.Project);
        for (var i = 0; i < ballots.Length; i++)
        {
            _spent[ballots[i]] += weights.IsEmpty ? purchase.Price : purchase.Price * weights[i];
        }

        foreach (var project in _market.Offered)
        {
            _state[project] = _state[project] == State.Settled ? State.Offered : _state[project];
        }

        _state[purchase.Project] = State.Bought;
        _hint[purchase.Project] = purchase.Price;
        _purchases.Add(purchase);
    }
}
