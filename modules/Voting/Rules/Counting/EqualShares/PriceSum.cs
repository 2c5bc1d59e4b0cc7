using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>
/// Adds up what voters have left as whole multiples of exact values: of everybody's first money (value 0) and of the prices paid
/// since. Only at the end do the multiples meet the large numbers.
/// </summary>
internal sealed class PriceSum(SharedFractions values, int[] boughtAs, Marks marks)
{
    private readonly long[] _times = new long[values.Count];

    /// <summary>Adds the money of a voter who surely has some left.</summary>
    public void AddMoneyOf(int ballot, long copies)
    {
        _times[0] += copies;
        var projects = marks.ProjectsOn(ballot);
        var weights = marks.WeightsOn(ballot);
        for (var i = 0; i < projects.Length; i++)
        {
            if (boughtAs[projects[i]] is > 0 and var price)
            {
                _times[price] -= copies * Positive(weights, i);
            }
        }
    }

    /// <summary>The sum so far, over the shared denominator.</summary>
    public BigInteger Total()
    {
        var total = BigInteger.Zero;
        for (var i = 0; i < _times.Length; i++)
        {
            total += values[i] * _times[i];
        }

        return total;
    }

    /// <summary>The money of one voter, over the shared denominator; below zero where they would have overspent, that is, have nothing.</summary>
    public BigInteger MoneyOf(int ballot)
    {
        var money = values[0];
        var projects = marks.ProjectsOn(ballot);
        var weights = marks.WeightsOn(ballot);
        for (var i = 0; i < projects.Length; i++)
        {
            if (boughtAs[projects[i]] is > 0 and var price)
            {
                money -= values[price] * Positive(weights, i);
            }
        }

        return money;
    }

    private static long Positive(ReadOnlySpan<long> weights, int i) => weights.IsEmpty ? 1 : Math.Max(0, weights[i]);
}
