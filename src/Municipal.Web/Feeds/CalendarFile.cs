using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>An iCalendar file (RFC 5545).</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <summary>Hands a file out.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">What <see cref="Of"/> wrote.</param>
    /// <returns>The answer.</returns>
    public static IResult Download(string name, string text) => Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", name);

    /// <summary>Writes a file.</summary>
    /// <param name="product">Which part of this product writes it, such as <c>Budget School</c>.</param>
    /// <param name="events">What is in it.</param>
    /// <returns>The text.</returns>
    public static string Of(string product, IEnumerable<CalendarEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//Municipal//{product}//KO");
        Line(text, "METHOD:PUBLISH");
        foreach (var planned in events)
        {
            Write(text, planned);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarEvent planned)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{planned.Uid}");
        Line(text, $"DTSTAMP:{Instant(planned.ChangedAt)}");
        if (planned.Days is { } days)
        {
            Line(text, $"DTSTART;VALUE=DATE:{Day(days.First)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(days.Last.AddDays(1))}");
            Line(text, "TRANSP:TRANSPARENT");
        }
        else
        {
            Line(text, $"DTSTART:{Instant(planned.Window.Opens)}");
            Line(text, $"DTEND:{Instant(planned.Window.Closes)}");
        }

        Line(text, $"SUMMARY:{Escaped(planned.Summary)}");
        foreach (var (name, value) in new[] { ("DESCRIPTION", planned.Description), ("LOCATION", planned.Place) }.Where(p => p.Item2.Length > 0))
        {
            Line(text, $"{name}:{Escaped(value)}");
        }

        Line(text, planned.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    private static string Instant(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    /// <summary>Lines are folded by octets, never inside a character: a Hangul syllable is three.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

/// <summary>Something in a calendar.</summary>
/// <param name="Uid">Its identity for life, with the host behind it.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
/// <param name="Window">From when to when, UTC.</param>
/// <param name="Summary">What it is.</param>
public sealed record CalendarEvent(string Uid, DateTime ChangedAt, TimeWindow Window, string Summary)
{
    /// <summary>Whole days, where hours do not matter; null where they do.</summary>
    public DayRange? Days { get; init; }

    /// <summary>More about it; empty for nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where; empty for nowhere.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled { get; init; }
}
