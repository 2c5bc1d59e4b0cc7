namespace Municipal.BudgetSchool.Tests;

internal static class TestCourses
{
    public static readonly DateTime InTheWindow = new(2027, 2, 10, 3, 0, 0, DateTimeKind.Utc);

    /// <summary>A course step with one published course: enrolment 1–21 February 2027, one evening on 4 March.</summary>
    public static string Step(int seats, string key = "basic") => $$"""
        { "name": "courses", "courses": [ {
            "key": "{{key}}", "kind": "basic", "fiscalYear": 2027, "title": { "ko": "기본 과정", "en": "Basic course" }, "operator": { "ko": "마을배움터", "en": "Village Learning" },
            "place": { "ko": "구청 대강당" }, "seats": {{seats}}, "enrolFrom": "2027-02-01 09:00", "enrolUntil": "2027-02-21", "published": true,
            "sessions": [ { "title": { "ko": "예산의 한 해" }, "day": "2027-03-04", "from": "19:00", "to": "21:00" } ] } ] }
        """;

    public static Course With(string title)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var starts = new DateTime(2027, 3, 4, 10, 0, 0, DateTimeKind.Utc);
        var none = new LocalizedText("");
        return new Course
        {
            Id = id, Key = "basic", FiscalYear = 2027, Ordinal = 1, Title = new LocalizedText(title), Place = new LocalizedText("구청 대강당"), State = CourseState.Published,
            Sessions = { new Session { Id = id, CourseId = id, Number = 1, StartsAt = starts, EndsAt = starts.AddHours(2), Title = none, Place = none } },
        };
    }
}
