namespace Municipal.Voting.Counting;

/// <summary>
/// Add1: everybody's money is raised by a step and all is bought anew, until an outcome costs more than the budget; the one before
/// holds. Outcomes do not grow steadily with the money, so that no increment may be left out — except where it is proven to change
/// nothing.
/// </summary>
/// <remarks>
/// equalshares.net, "completion". Most increments change nothing (arXiv 2502.11797). Here that is seen from the two ends of a leap: if
/// the later run buys the same in the same order and <see cref="SharesRun.SameSinceEarlier"/>, all increments between do too.
/// </remarks>
internal sealed class Add1(SharesMarket market, Add1Settings settings, bool leaps = true)
{
    private const long LongestLeap = 1L << 40;
    private const int LongestWait = 16;

    /// <summary>Runs that were made.</summary>
    public int Runs { get; private set; }

    /// <returns>The run that holds, and how many increments it took.</returns>
    public (SharesRun Run, long Increments) Raise()
    {
        if (settings.ExhaustiveOverAll && market.CostOf(market.Standing) <= market.Budget)
        {
            return (new SharesRun(market).Buy(market.Share(whole: false, 0, 0)), 0);
        }

        var (run, ahead) = (Buy(new SharesRun(market), 0, null), new SharesRun(market));
        var (increments, leap, calm, wait) = (0L, 1L, 0, 1);
        while (!IsLast(run))
        {
            Buy(ahead, increments + leap, leap > 1 ? run : null);
            if (leap > 1 && !ahead.SameSinceEarlier)
            {
                (leap, calm, wait) = (Math.Max(1, leap / 4), 0, Math.Min(wait * 2, LongestWait));
                continue;
            }

            if (market.CostOf(ahead.Bought) > market.Budget)
            {
                break;
            }

            increments += leap;
            (calm, wait) = leap > 1 ? (calm, 1) : ahead.Bought.SequenceEqual(run.Bought) ? (calm + 1, wait) : (0, wait);
            leap = leaps && calm >= wait ? Math.Min(leap * 2, LongestLeap) : 1;
            (run, ahead) = (ahead, run);
        }

        return (run, increments);
    }

    private SharesRun Buy(SharesRun run, long increments, SharesRun? earlier)
    {
        Runs++;
        return run.Buy(market.Share(settings.FromWhole, settings.Step, increments), earlier);
    }

    /// <summary>Whether no increment can change anything any more, or the settings say that it is enough.</summary>
    private bool IsLast(SharesRun run)
    {
        if (run.Purchases.Count == market.Offered.Length)
        {
            return true;
        }

        if (!settings.StopsWhenExhaustive)
        {
            return false;
        }

        var left = market.Budget - market.CostOf(run.Bought);
        var bought = run.Bought.ToHashSet();
        var watched = settings.ExhaustiveOverAll ? market.Standing : market.Offered.Where(p => !market.Costs[p].IsZero);
        return watched.All(p => bought.Contains(p) || market.Costs[p] > left);
    }
}
