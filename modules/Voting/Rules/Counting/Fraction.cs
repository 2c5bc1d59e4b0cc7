using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>An exact fraction in lowest terms.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    public Fraction(decimal amount) : this(Amount.InUnits(amount, Amount.MostDecimals), BigInteger.Pow(10, Amount.MostDecimals))
    {
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    /// <summary>For people to read, never to decide by.</summary>
    public decimal Rounded => Amount.Rounded(Numerator, Denominator);

    public static Fraction operator +(Fraction one, Fraction other) => new(one.Numerator * other.Denominator + other.Numerator * one.Denominator, one.Denominator * other.Denominator);

    public static Fraction operator *(Fraction one, Fraction other) => new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    public static Fraction operator /(Fraction one, Fraction other) => new(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    public static bool operator <(Fraction one, Fraction other) => one.CompareTo(other) < 0;

    public static bool operator >(Fraction one, Fraction other) => one.CompareTo(other) > 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
