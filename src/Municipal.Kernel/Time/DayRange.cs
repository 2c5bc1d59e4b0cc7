using System.Globalization;

namespace Municipal.Kernel;

/// <summary>Civic days from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
public readonly record struct DayRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; may be the same.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DayRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException("The last day is before the first.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, which belongs to the range.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days the range has; at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether <paramref name="day"/> lies in the range.</summary>
    /// <param name="day">A civic day.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether the two ranges share a day.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True when at least one day is in both.</returns>
    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>The range as notices write it: 3. 17.(월) ~ 6. 30.(월); a single day alone; years appear when they differ.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="withYear">True to name the year (once, when both days share it).</param>
    /// <returns>2025. 3. 17.(월) ~ 6. 30.(월), Mon 17 Mar – Mon 30 Jun 2025.</returns>
    public string Format(CultureInfo culture, bool withYear = false)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (First == Last)
        {
            return One(First, culture, withYear);
        }

        var crossesYears = First.Year != Last.Year;
        return culture.IsEnglish()
            ? $"{One(First, culture, crossesYears)} – {One(Last, culture, withYear || crossesYears)}"
            : $"{One(First, culture, withYear || crossesYears)} ~ {One(Last, culture, crossesYears)}";
    }

    /// <summary>The range in the current UI culture, without a year.</summary>
    /// <returns>See <see cref="Format"/>.</returns>
    public override string ToString() => Format(CultureInfo.CurrentUICulture);

    private static string One(DateOnly day, CultureInfo culture, bool withYear) =>
        withYear ? DayText.Year(day, culture) : DayText.NoYear(day, culture);
}
