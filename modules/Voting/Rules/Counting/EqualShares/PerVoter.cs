using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>The money each voter is given, in units.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below it; the number of voters, or 1.</param>
internal readonly record struct PerVoter(BigInteger Numerator, long Denominator)
{
    /// <summary>The nearest double, for filtering.</summary>
    public double Rough { get; } = (double)Numerator / Denominator;
}
