using System.Globalization;

namespace Municipal.Kernel;

/// <summary>Turns stored UTC instants into the days and hours of a place, and back.</summary>
public sealed class CivicTime
{
    private readonly TimeZoneInfo _zone;

    /// <summary>Makes the civic time of a zone.</summary>
    /// <param name="zone">The place's time zone.</param>
    public CivicTime(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
    }

    /// <summary>Asia/Seoul: UTC+9, without summer time since 1988.</summary>
    public static CivicTime Seoul { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    /// <summary>The civic day on which an instant falls.</summary>
    /// <param name="instant">UTC.</param>
    /// <returns>The day on the place's calendar.</returns>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(LocalOf(instant));

    /// <summary>What the clock on the wall shows at an instant; for display, not for storage.</summary>
    /// <param name="instant">UTC.</param>
    /// <returns>Local date and time, of unspecified kind.</returns>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public DateTime LocalOf(DateTime instant)
    {
        RequireUtc(instant);
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(instant, _zone), DateTimeKind.Unspecified);
    }

    /// <summary>The instant at which a day and hour come round.</summary>
    /// <param name="day">A civic day.</param>
    /// <param name="time">The hour on the wall clock.</param>
    /// <returns>UTC. An hour that summer time skips counts as an hour later; of an hour that comes twice, standard time.</returns>
    public DateTime InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(_zone.IsInvalidTime(local) ? local.AddHours(1) : local, _zone);
    }

    /// <summary>The instant at which a day begins.</summary>
    /// <param name="day">A civic day.</param>
    /// <returns>UTC.</returns>
    public DateTime StartOf(DateOnly day) => InstantOf(day, TimeOnly.MinValue);

    /// <summary>The window from the beginning of the first day to the end of the last.</summary>
    /// <param name="days">Civic days, both ends included.</param>
    /// <returns>The window in UTC, half-open.</returns>
    public TimeWindow WindowOf(DayRange days) => new(StartOf(days.First), StartOf(days.Last.AddDays(1)));

    /// <summary>The days a window touches; a window that closes at midnight ends on the day before.</summary>
    /// <param name="window">A window in UTC.</param>
    /// <returns>Civic days, both ends included.</returns>
    public DayRange DaysOf(TimeWindow window) =>
        new(DayOf(window.Opens), DayOf(window.Length == TimeSpan.Zero ? window.Closes : window.Closes.AddTicks(-1)));

    /// <summary>Days from today to a day: 7 is D-7, 0 the day itself, −3 three days past (D+3).</summary>
    /// <param name="today">Today's civic day.</param>
    /// <param name="day">The day counted to.</param>
    /// <returns>Whole days, negative when the day has passed.</returns>
    public static int DDay(DateOnly today, DateOnly day) => day.DayNumber - today.DayNumber;

    /// <summary>The count of <see cref="DDay"/> as badges write it, the same in both languages: D-7, D-Day, D+3.</summary>
    /// <param name="today">Today's civic day.</param>
    /// <param name="day">The day counted to.</param>
    /// <returns>The badge text.</returns>
    public static string DDayText(DateOnly today, DateOnly day) => DDay(today, day) switch
    {
        0 => "D-Day",
        > 0 and var left => string.Create(CultureInfo.InvariantCulture, $"D-{left}"),
        var past => string.Create(CultureInfo.InvariantCulture, $"D+{-past}"),
    };

    internal static void RequireUtc(DateTime instant)
    {
        if (instant.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("An instant must be UTC.", nameof(instant));
        }
    }
}
