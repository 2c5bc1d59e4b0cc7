using System.Globalization;
using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>Money and points in a count: decimals that are never rounded.</summary>
internal static class Amount
{
    /// <summary>Amounts are below 10¹⁵ and have at most twelve decimals, so that every sum of a count is exact.</summary>
    public const decimal Most = 1_000_000_000_000_000;

    public const int MostDecimals = 12;

    public static int DecimalsOf(decimal amount) => Normal(amount).Scale;

    public static bool IsCountable(decimal amount) => Math.Abs(amount) < Most && DecimalsOf(amount) <= MostDecimals;

    /// <summary>The amount in units of 10^-decimals.</summary>
    public static BigInteger InUnits(decimal amount, int decimals) => (BigInteger)decimal.Truncate(amount) * BigInteger.Pow(10, decimals)
        + (BigInteger)((amount - decimal.Truncate(amount)) * Power(decimals));

    /// <summary>A fraction as a decimal, rounded half to even after six places: for people to read, never to decide by.</summary>
    public static decimal Rounded(BigInteger numerator, BigInteger denominator)
    {
        var doubled = numerator * 2_000_000;
        var (quotient, remainder) = BigInteger.DivRem(BigInteger.Abs(doubled) + denominator, denominator * 2);
        if (remainder.IsZero && !quotient.IsEven)
        {
            quotient--;
        }

        return (decimal)quotient / 1_000_000 * doubled.Sign;
    }

    /// <summary>Digits with a point and without trailing zeros: <c>1234.5</c>.</summary>
    public static string Text(decimal amount) => Normal(amount).ToString(CultureInfo.InvariantCulture);

    private static decimal Normal(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static decimal Power(int decimals) => (decimal)BigInteger.Pow(10, decimals);
}
