using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>
/// Exact fractions that grow out of each other, kept over one common denominator: adding one multiplies the others by a small number
/// instead of reducing each by a greatest common divisor.
/// </summary>
internal sealed class SharedFractions
{
    private readonly List<BigInteger> _numerators = [];

    public BigInteger Denominator { get; private set; } = BigInteger.One;

    public int Count => _numerators.Count;

    /// <summary>The numerator over <see cref="Denominator"/>.</summary>
    public BigInteger this[int index] => _numerators[index];

    public void Clear()
    {
        _numerators.Clear();
        Denominator = BigInteger.One;
    }

    /// <summary>Adds numerator ÷ (<see cref="Denominator"/> × divisor).</summary>
    public void Add(BigInteger numerator, long divisor)
    {
        var shared = (long)BigInteger.GreatestCommonDivisor(numerator, divisor);
        var factor = divisor / shared;
        if (factor != 1)
        {
            Denominator *= factor;
            for (var i = 0; i < _numerators.Count; i++)
            {
                _numerators[i] *= factor;
            }
        }

        _numerators.Add(numerator / shared);
    }
}
