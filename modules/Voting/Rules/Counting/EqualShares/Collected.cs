using System.Runtime.Intrinsics;

namespace Municipal.Voting.Counting;

/// <summary>What the supporters of a project would bring together at a price.</summary>
/// <param name="FromCapped">From those who have less than their part: all of it.</param>
/// <param name="FullWeight">The weight of those who pay the price in full.</param>
/// <param name="AllMoney">What all supporters have.</param>
internal readonly record struct Collected(double FromCapped, double FullWeight, double AllMoney)
{
    /// <summary>
    /// Asks every supporter. Four lanes whatever the machine has, so that sums are the same everywhere.
    /// </summary>
    public static Collected At(double price, Backers backers, int project, double money, double[] spent)
    {
        var ballots = backers.BallotsOf(project);
        var copies = backers.CopiesOf(project);
        var weights = backers.WeightsOf(project);
        var (capped, full, all) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (prices, moneys, ones) = (Vector256.Create(price), Vector256.Create(money), Vector256<double>.One);
        for (var i = 0; i < ballots.Length; i += 4)
        {
            var rest = Math.Min(4, ballots.Length - i);
            var already = rest == 4
                ? Vector256.Create(spent[ballots[i]], spent[ballots[i + 1]], spent[ballots[i + 2]], spent[ballots[i + 3]])
                : Vector256.Create(spent[ballots[i]], rest > 1 ? spent[ballots[i + 1]] : 0, rest > 2 ? spent[ballots[i + 2]] : 0, 0);
            var count = rest == 4 ? Vector256.Create(copies.Slice(i, 4)) : Part(copies[i..]);
            var weight = weights.IsEmpty ? ones : rest == 4 ? Vector256.Create(weights.Slice(i, 4)) : Part(weights[i..]);
            var left = Vector256.Max(moneys - already, Vector256<double>.Zero);
            var brought = count * left;
            var pays = Vector256.GreaterThan(left, prices * weight);
            all += brought;
            capped += Vector256.AndNot(brought, pays);
            full += count * weight & pays;
        }

        return new Collected(Vector256.Sum(capped), Vector256.Sum(full), Vector256.Sum(all));
    }

    private static Vector256<double> Part(ReadOnlySpan<double> values) =>
        Vector256.Create(values[0], values.Length > 1 ? values[1] : 0, values.Length > 2 ? values[2] : 0, 0);
}
