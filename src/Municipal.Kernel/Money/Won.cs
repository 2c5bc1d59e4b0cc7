using System.Globalization;

namespace Municipal.Kernel;

/// <summary>An amount of Korean won, whole won, possibly negative. All arithmetic is checked.</summary>
/// <param name="Amount">Won.</param>
public readonly record struct Won(long Amount) : IComparable<Won>
{
    private const int WholeInBasisPoints = 10_000;

    /// <summary>No money.</summary>
    public static Won Zero => default;

    /// <summary>Makes an amount from units of ten thousand won (만원), the unit forms ask for.</summary>
    /// <param name="manwon">Units of 10,000 won.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Won FromManwon(long manwon) => new(checked(manwon * 10_000));

    /// <summary>A share of an amount, rounded down to the won, so that shares of one whole never exceed it.</summary>
    /// <param name="total">The amount shared; not negative.</param>
    /// <param name="basisPoints">The share in hundredths of a percent: 2,500 is 25 %; more than 10,000 is more than the whole.</param>
    /// <returns>⌊total × basisPoints ÷ 10,000⌋; the product is formed in 128 bits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Either argument is negative.</exception>
    /// <exception cref="OverflowException">The share does not fit.</exception>
    public static Won Share(Won total, int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Amount, nameof(total));
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        return new(checked((long)((Int128)total.Amount * basisPoints / WholeInBasisPoints)));
    }

    /// <summary>Reads an amount as people type it; see <see cref="WonText"/> for what is understood.</summary>
    /// <param name="text">For example <c>1억 6,500만원</c>, <c>6500만</c>, <c>50,000,000</c>, <c>₩3,000</c>, <c>5천만원</c>.</param>
    /// <param name="won">The amount, or zero.</param>
    /// <returns>False when the text is not an amount, or could mean two amounts.</returns>
    public static bool TryParse(string? text, out Won won) => WonText.TryParse(text, out won);

    /// <summary>The amount as people say it: 1억 6,500만원, 9,700원, △1,920원; ₩165 million, ₩165,123,000. Never rounded.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The amount with its unit.</returns>
    public string Friendly(CultureInfo culture) => WonText.Friendly(this, culture);

    /// <summary>The amount in full: 165,000,000원, △1,920원; ₩165,000,000, -₩1,920.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The amount with its unit.</returns>
    public string Exact(CultureInfo culture) => WonText.Exact(this, culture);

    /// <summary>The exact amount in the current UI culture.</summary>
    /// <returns>See <see cref="Exact"/>.</returns>
    public override string ToString() => Exact(CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    public int CompareTo(Won other) => Amount.CompareTo(other.Amount);

    /// <summary>The sum.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Won operator +(Won left, Won right) => new(checked(left.Amount + right.Amount));

    /// <summary>The difference; negative when more is taken than there is.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">What is taken from it.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Won operator -(Won left, Won right) => new(checked(left.Amount - right.Amount));

    /// <summary>Less than.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>True when left is the smaller.</returns>
    public static bool operator <(Won left, Won right) => left.Amount < right.Amount;

    /// <summary>Greater than.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>True when left is the larger.</returns>
    public static bool operator >(Won left, Won right) => left.Amount > right.Amount;

    /// <summary>Less than or equal.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>True when left is not the larger.</returns>
    public static bool operator <=(Won left, Won right) => left.Amount <= right.Amount;

    /// <summary>Greater than or equal.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>True when left is not the smaller.</returns>
    public static bool operator >=(Won left, Won right) => left.Amount >= right.Amount;
}
