using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Municipal.BudgetSchool;

/// <summary>The number people quote, such as 2027-03: the fiscal year and the course's place in it.</summary>
public readonly record struct CourseNumber(int FiscalYear, int Ordinal)
{
    public const int EarliestYear = 2011;
    public const int LatestYear = 2099;

    public static bool TryParse([NotNullWhen(true)] string? text, out CourseNumber number)
    {
        number = default;
        if (text is not { Length: >= 7 and <= 9 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            return false;
        }

        number = new CourseNumber(year, ordinal);
        // One spelling per course, so that one page has one address.
        return year is >= EarliestYear and <= LatestYear && ordinal > 0 && number.ToString() == text;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear:0000}-{Ordinal:00}");
}
