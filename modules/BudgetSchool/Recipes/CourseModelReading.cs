using System.Globalization;

namespace Municipal.BudgetSchool;

/// <summary>Between a course in a recipe and a draft. Writing what was read gives the same text.</summary>
internal static class CourseModelReading
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd HH:mm";
    private const string TimeFormat = "HH:mm";

    public static CourseDraft ToDraft(CourseModel model) => new(
        model.Kind, model.Title.Tidy(), Text(model.Summary), Text(model.Description), Text(model.Operator), Text(model.Audience), Text(model.Place), Text(model.RequiredFor),
        model.Seats, Moment(model.EnrolFrom, endOfDay: false)!.Value, Moment(model.EnrolUntil, endOfDay: true)!.Value,
        [.. model.Sessions.Select(s => new SessionDraft(Text(s.Title), At(s.Day, s.From)!.Value, At(s.Day, s.To)!.Value, Text(s.Place)))]);

    public static CourseModel ToModel(Course course) => new()
    {
        Key = course.Key, Kind = course.Kind, FiscalYear = course.FiscalYear, Title = course.Title,
        Summary = OrNothing(course.Summary), Description = OrNothing(course.Description), Operator = OrNothing(course.Operator),
        Audience = OrNothing(course.Audience), Place = OrNothing(course.Place), RequiredFor = OrNothing(course.RequiredFor),
        Seats = course.Seats, EnrolFrom = Written(course.EnrolmentOpensAt, endOfDay: false), EnrolUntil = Written(course.EnrolmentClosesAt, endOfDay: true),
        Sessions = [.. course.Sessions.OrderBy(s => s.Number).Select(ToModel)],
        Published = course.State != CourseState.Draft,
        Cancelled = course.State == CourseState.Cancelled ? course.CancelReason : null,
    };

    public static DateTime? Moment(string text, bool endOfDay)
    {
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return CivicTime.Seoul.StartOf(endOfDay ? day.AddDays(1) : day);
        }

        return DateTime.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local.FromSeoul() : null;
    }

    public static DateTime? At(DateOnly day, string time) =>
        TimeOnly.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? CivicTime.Seoul.InstantOf(day, parsed) : null;

    private static SessionModel ToModel(Session session) => new()
    {
        Title = OrNothing(session.Title), Place = OrNothing(session.Place), Day = CivicTime.Seoul.DayOf(session.StartsAt),
        From = session.StartsAt.InSeoul().ToString(TimeFormat, CultureInfo.InvariantCulture),
        To = session.EndsAt.InSeoul().ToString(TimeFormat, CultureInfo.InvariantCulture),
    };

    private static string Written(DateTime instant, bool endOfDay)
    {
        var local = instant.InSeoul();
        return local.TimeOfDay != TimeSpan.Zero
            ? local.ToString(MomentFormat, CultureInfo.InvariantCulture)
            : local.AddDays(endOfDay ? -1 : 0).ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    private static LocalizedText Text(LocalizedText? text) => (text ?? new LocalizedText("")).Tidy();

    private static LocalizedText? OrNothing(LocalizedText text) => text.IsBlank() ? null : text;
}
