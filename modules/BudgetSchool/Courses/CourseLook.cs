using Microsoft.Extensions.Localization;

namespace Municipal.BudgetSchool;

/// <summary>How courses are written on screens.</summary>
internal static class CourseLook
{
    /// <summary>The shared list of courses, for pages and slots.</summary>
    public const string Rows = "/Areas/BudgetSchool/Pages/Shared/_CourseRows.cshtml";

    public static string Badge(CourseStanding standing) => standing switch
    {
        CourseStanding.Open => "badge badge--success",
        CourseStanding.Full => "badge badge--warning",
        CourseStanding.NotYetOpen => "badge badge--info",
        CourseStanding.Underway => "badge badge--brand",
        CourseStanding.Cancelled => "badge badge--danger",
        CourseStanding.Draft => "badge badge--outline",
        _ => "badge",
    };

    /// <summary>From when until when one may enrol. A window that closes at midnight is written with its last minute.</summary>
    public static string Window(Course course, IStringLocalizer texts)
    {
        var closes = course.EnrolmentClosesAt.InSeoul();
        return texts["When.Window", course.EnrolmentOpensAt.InSeoul(), closes.TimeOfDay == TimeSpan.Zero ? closes.AddMinutes(-1) : closes];
    }

    public static string Meeting(Session session, IStringLocalizer texts) => texts["When.Session", session.StartsAt.InSeoul(), session.EndsAt.InSeoul()];

    /// <summary>The days of a course, or a word that they are not fixed.</summary>
    public static string Days(Course course, IStringLocalizer texts) => course.StartsAt is { } first
        ? texts["When.Days", new DayRange(CivicTime.Seoul.DayOf(first), CivicTime.Seoul.DayOf(course.EndsAt!.Value)), course.Sessions.Count]
        : texts["When.Unknown"];

    /// <summary>The badge that counts down to the last day of enrolment.</summary>
    public static string DaysLeft(Course course, DateTime now) =>
        CivicTime.DDayText(CivicTime.Seoul.DayOf(now), CivicTime.Seoul.DayOf(course.EnrolmentClosesAt.AddTicks(-1)));
}
