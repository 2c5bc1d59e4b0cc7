using System.Globalization;

namespace Municipal.Cycles.Rules;

/// <summary>Stages are announced in days and hours of Seoul: open from midnight and closed at 18:00 unless said otherwise.</summary>
internal static class StageHours
{
    public static TimeOnly Opening { get; } = TimeOnly.MinValue;

    public static TimeOnly Closing { get; } = new(18, 0);

    public static DateTime OpensOn(DateOnly day, TimeOnly? hour = null) => CivicTime.Seoul.InstantOf(day, hour ?? Opening);

    public static DateTime ClosesOn(DateOnly day, TimeOnly? hour = null) => CivicTime.Seoul.InstantOf(day, hour ?? Closing);

    public static (DateOnly Day, TimeOnly Hour) InSeoul(DateTime instant)
    {
        var local = CivicTime.Seoul.LocalOf(instant);
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static bool TryParse(string? text, out TimeOnly hour) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    public static string Format(TimeOnly hour) => hour.ToString("HH:mm", CultureInfo.InvariantCulture);
}
