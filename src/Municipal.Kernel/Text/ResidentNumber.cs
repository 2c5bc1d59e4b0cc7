using System.Text;
using System.Text.RegularExpressions;

namespace Municipal.Kernel;

/// <summary>Finds resident and foreigner registration numbers, so that free text holding one can be refused.</summary>
/// <remarks>
/// 개인정보 보호법 §24-2 forbids processing them without a statute that says so; none covers participatory budgeting.
/// The check digit is not tested: numbers given since October 2020 have none.
/// </remarks>
public static partial class ResidentNumber
{
    /// <summary>Whether the text holds what looks like a whole registration number.</summary>
    /// <remarks>Birth date (a real calendar day), an optional hyphen or space, a digit 1–8 and six more; full-width digits count.
    /// A number masked after the first digit (900101-1******) is not one.</remarks>
    /// <param name="text">Free text; null counts as empty.</param>
    /// <returns>True when it must be refused.</returns>
    public static bool OccursIn(string? text) =>
        Shape().Matches(PlainText.Clean(text).Normalize(NormalizationForm.FormKC)).Any(IsBirthDate);

    private static bool IsBirthDate(Match match)
    {
        var digits = match.Groups["birth"].ValueSpan;
        var century = match.Groups["code"].ValueSpan[0] is '1' or '2' or '5' or '6' ? 1900 : 2000;
        var (year, month, day) = (century + TwoDigits(digits[..2]), TwoDigits(digits[2..4]), TwoDigits(digits[4..]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int TwoDigits(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    // The tail is looked at, not taken, so that a number beginning inside a refuted one is still found.
    [GeneratedRegex(@"(?<![0-9])(?<birth>[0-9]{6})(?=\s?[-‐-―−~.·]?\s?(?<code>[1-8])[0-9]{6}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
