using System.Runtime.Intrinsics;

namespace Municipal.Voting.Counting;

/// <summary>What the supporters of a project would bring together at a price.</summary>
/// <param name="FromCapped">From those who have less than their part: all of it.</param>
/// <param name="FullWeight">The weight of those who pay the price in full.</param>
/// <param name="AllMoney">What all supporters have.</param>
internal readonly record struct Collected(double FromCapped, double FullWeight, double AllMoney)
{
    /// <summary>Asks every supporter. Four at a time whatever the machine has, so that sums are the same everywhere.</summary>
    public static Collected At(double price, Backers backers, int project, double money, double[] spent)
    {
        var ballots = backers.BallotsOf(project);
        var copies = backers.CopiesOf(project);
        var weights = backers.WeightsOf(project);
        var (capped, full, all) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        while (ballots.Length >= 4)
        {
            var already = Vector256.Create(spent[ballots[0]], spent[ballots[1]], spent[ballots[2]], spent[ballots[3]]);
            var count = Vector256.Create(copies);
            var weight = weights.IsEmpty ? Vector256<double>.One : Vector256.Create(weights);
            var left = Vector256.MaxNative(Vector256.Create(money) - already, Vector256<double>.Zero);
            var pays = Vector256.GreaterThan(left, price * weight);
            all += count * left;
            capped += Vector256.AndNot(count * left, pays);
            full += count * weight & pays;
            ballots = ballots[4..];
            copies = copies[4..];
            weights = weights.IsEmpty ? weights : weights[4..];
        }

        var sum = new Collected(Vector256.Sum(capped), Vector256.Sum(full), Vector256.Sum(all));
        for (var i = 0; i < ballots.Length; i++)
        {
            sum = sum.With(copies[i], weights.IsEmpty ? 1 : weights[i], Math.Max(money - spent[ballots[i]], 0), price);
        }

        return sum;
    }

    private Collected With(double copies, double weight, double left, double price) => left > price * weight
        ? new(FromCapped, FullWeight + copies * weight, AllMoney + copies * left)
        : new(FromCapped + copies * left, FullWeight, AllMoney + copies * left);
}
