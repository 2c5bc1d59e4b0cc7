using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>A number by which projects are put in order, as an exact fraction; what costs nothing and has support comes before all that costs something.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line; 0 stands for infinity, and only where the numerator is above 0.</param>
internal readonly record struct Score(BigInteger Numerator, BigInteger Denominator) : IComparable<Score>
{
    /// <summary>An amount per cost, or the amount itself where the satisfaction is multiplied by the cost and the cost cancels out.</summary>
    public static Score Of(BigInteger amount, BigInteger over, decimal cost, Satisfaction by) =>
        by.TimesCost ? new Score(amount, over)
        : cost == 0 ? amount > 0 ? new Score(amount, 0) : new Score(amount, over)
        : new Score(amount, over * Amount.InUnits(cost, Amount.MostDecimals));

    public int CompareTo(Score other) => Denominator.IsZero || other.Denominator.IsZero
        ? Denominator.IsZero.CompareTo(other.Denominator.IsZero)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
