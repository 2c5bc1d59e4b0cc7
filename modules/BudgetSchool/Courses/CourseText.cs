namespace Municipal.BudgetSchool;

internal static class CourseText
{
    /// <summary>What a clock in Seoul shows at a stored instant.</summary>
    public static DateTime InSeoul(this DateTime instant) => CivicTime.Seoul.LocalOf(instant);

    /// <summary>The stored instant of what somebody read off a clock in Seoul.</summary>
    public static DateTime FromSeoul(this DateTime local) => CivicTime.Seoul.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

    public static LocalizedText PlaceIn(this Session session, Course course) => session.Place.IsBlank() ? course.Place : session.Place;

    public static bool IsBlank(this LocalizedText text) => string.IsNullOrWhiteSpace(text.Ko) && string.IsNullOrWhiteSpace(text.En);

    /// <summary>One spelling of every text, so that what is equal compares equal.</summary>
    public static LocalizedText Tidy(this LocalizedText text)
    {
        var english = PlainText.Clean(text.En);
        return new LocalizedText(PlainText.Clean(text.Ko), english.Length == 0 ? null : english);
    }
}
