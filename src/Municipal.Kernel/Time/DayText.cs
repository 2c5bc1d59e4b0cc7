using System.Globalization;

namespace Municipal.Kernel;

/// <summary>How days are written in notices: 2026. 9. 3.(목), Thu 3 Sep 2026. Null for what is not a date.</summary>
internal static class DayText
{
    private const string Weekdays = "일월화수목금토";

    public static string? WithYear(object? date, CultureInfo culture) => date switch
    {
        DayRange range => range.Format(culture, withYear: true),
        _ => AsDateTime(date) is { } at ? Year(DateOnly.FromDateTime(at), culture) : null,
    };

    public static string? WithoutYear(object? date, CultureInfo culture) => date switch
    {
        DayRange range => range.Format(culture),
        _ => AsDateTime(date) is { } at ? NoYear(DateOnly.FromDateTime(at), culture) : null,
    };

    public static string? WithTime(object? date, CultureInfo culture) => date switch
    {
        DateOnly or DayRange => WithYear(date, culture),
        _ => AsDateTime(date) is { } at
            ? $"{Year(DateOnly.FromDateTime(at), culture)} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : null,
    };

    public static string Year(DateOnly day, CultureInfo culture) => culture.IsEnglish()
        ? day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)
        : $"{day.Year}. {NoYear(day, culture)}";

    public static string NoYear(DateOnly day, CultureInfo culture) => culture.IsEnglish()
        ? day.ToString("ddd d MMM", CultureInfo.InvariantCulture)
        : $"{day.Month}. {day.Day}.({Weekdays[(int)day.DayOfWeek]})";

    private static DateTime? AsDateTime(object? date) => date switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime at => at,
        DateTimeOffset at => at.DateTime,
        _ => null,
    };
}
