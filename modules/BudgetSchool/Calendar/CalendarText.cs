using System.Globalization;
using Municipal.Web;

namespace Municipal.BudgetSchool;

/// <summary>A course as a calendar file: one event per session, known for life by the session's id.</summary>
internal static class CalendarText
{
    public static string Of(Course course, string host, CultureInfo culture) => CalendarFile.Of("Budget School", course.Sessions.OrderBy(s => s.Number).Select(session =>
        new CalendarEvent($"{session.Id:N}@{host}", course.ChangedAt, new TimeWindow(session.StartsAt, session.EndsAt), $"{course.Title.In(culture)} ({session.Number}/{course.Sessions.Count})")
        {
            Description = session.Title.In(culture), Place = session.PlaceIn(course).In(culture), IsCancelled = course.State == CourseState.Cancelled,
        }));
}
