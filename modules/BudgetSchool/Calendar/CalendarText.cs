using System.Globalization;
using System.Text;

namespace Municipal.BudgetSchool;

/// <summary>A course as an iCalendar file (RFC 5545): one event per session, in UTC, known for life by the session's id.</summary>
internal static class CalendarText
{
    private const int MostOctets = 75;

    public static string Of(Course course, string host, CultureInfo culture)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Municipal//Budget School//KO");
        Line(text, "METHOD:PUBLISH");
        foreach (var session in course.Sessions.OrderBy(s => s.Number))
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{session.Id:N}@{host}");
            Line(text, $"DTSTAMP:{Instant(course.ChangedAt)}");
            Line(text, $"DTSTART:{Instant(session.StartsAt)}");
            Line(text, $"DTEND:{Instant(session.EndsAt)}");
            Line(text, $"SUMMARY:{Escaped($"{course.Title.In(culture)} ({session.Number}/{course.Sessions.Count})")}");
            Line(text, $"DESCRIPTION:{Escaped(session.Title.In(culture))}");
            Line(text, $"LOCATION:{Escaped(session.PlaceIn(course).In(culture))}");
            Line(text, course.State == CourseState.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Instant(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

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
