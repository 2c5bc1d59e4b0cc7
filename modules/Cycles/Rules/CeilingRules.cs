using System.Numerics;

namespace Municipal.Cycles.Rules;

/// <summary>
/// From a budget to what residents decide on, and on to pots. Pots never exceed the ceiling: the share rounds down and a
/// split gives out exactly its sum.
/// </summary>
internal static class CeilingRules
{
    public const int MostShare = 10_000;

    public static Won Ceiling(Won total, int shareBasisPoints) => Won.Share(total, shareBasisPoints);

    public static Won Sum(IEnumerable<Won> amounts) => amounts.Aggregate(Won.Zero, (sum, amount) => sum + amount);

    /// <summary>
    /// Splits a sum in proportion to weights by largest remainder (Hare–Niemeyer): each part gets its quota rounded down, and
    /// the won left over go one by one to the largest remainders, equal ones in the order of their keys. The order in which
    /// parts are given does not matter.
    /// </summary>
    public static IReadOnlyDictionary<string, Won> Split(Won sum, IReadOnlyCollection<KeyValuePair<string, long>> weights)
    {
        var whole = weights.Aggregate(BigInteger.Zero, (total, part) => total + part.Value);
        if (whole <= 0 || sum < Won.Zero || weights.Any(w => w.Value < 0))
        {
            throw new ArgumentException("A split needs a sum and weights that are not negative, and one weight above zero.", nameof(weights));
        }

        var quotas = weights.Select(w => (w.Key, Product: (BigInteger)sum.Amount * w.Value))
            .Select(q => (q.Key, Floor: (long)(q.Product / whole), Remainder: q.Product % whole)).ToList();
        var left = sum.Amount - quotas.Sum(q => q.Floor);
        return quotas.OrderByDescending(q => q.Remainder).ThenBy(q => q.Key, StringComparer.Ordinal)
            .Select((q, rank) => (q.Key, Amount: new Won(q.Floor + (rank < left ? 1 : 0))))
            .ToDictionary(p => p.Key, p => p.Amount, StringComparer.Ordinal);
    }

    /// <summary>What another ceiling does to each pot, in the pots' order.</summary>
    public static IReadOnlyList<PotEffect> EffectOf(Won newCeiling, Won oldCeiling, IReadOnlyList<KeyValuePair<string, Won>> pots)
    {
        var scaled = Scaled(newCeiling, oldCeiling, pots);
        var filled = Won.Zero;
        var effects = new List<PotEffect>(pots.Count);
        foreach (var (key, amount) in pots)
        {
            filled += amount;
            effects.Add(new PotEffect(key, amount, scaled[key], Fits: filled <= newCeiling));
        }

        return effects;
    }

    /// <summary>The pots cut or raised as the ceiling is, in proportion; never more than the ceiling together.</summary>
    public static IReadOnlyDictionary<string, Won> Scaled(Won newCeiling, Won oldCeiling, IReadOnlyList<KeyValuePair<string, Won>> pots)
    {
        var sum = Sum(pots.Select(p => p.Value));
        if (sum == Won.Zero || oldCeiling == Won.Zero)
        {
            return pots.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        }

        var goal = new Won((long)((Int128)sum.Amount * newCeiling.Amount / oldCeiling.Amount));
        return Split(goal <= newCeiling ? goal : newCeiling, [.. pots.Select(p => KeyValuePair.Create(p.Key, p.Value.Amount))]);
    }
}

/// <param name="Key">Which pot.</param>
/// <param name="Amount">What it has.</param>
/// <param name="Scaled">What it would have in proportion to the new ceiling.</param>
/// <param name="Fits">Whether it and the pots before it stay within the new ceiling as they are.</param>
internal sealed record PotEffect(string Key, Won Amount, Won Scaled, bool Fits);
