namespace Municipal.BudgetSchool;

/// <summary>What makes a course fit to be saved, published and cancelled.</summary>
public static class CourseRules
{
    /// <summary>Everything that is wrong with a course as written.</summary>
    /// <param name="draft">The course.</param>
    /// <param name="seatsTaken">People enrolled already.</param>
    /// <returns>Refusals in the order of the form; empty where all is well.</returns>
    public static IEnumerable<CourseRefusal> Check(CourseDraft draft, int seatsTaken)
    {
        if (string.IsNullOrWhiteSpace(draft.Title.Ko))
        {
            yield return CourseRefusal.TitleMissing;
        }

        if (draft.Seats is < 1 or > Course.MostSeats)
        {
            yield return CourseRefusal.SeatsOutOfRange;
        }
        else if (draft.Seats < seatsTaken)
        {
            yield return CourseRefusal.SeatsBelowEnrolled;
        }

        if (draft.EnrolmentClosesAt <= draft.EnrolmentOpensAt)
        {
            yield return CourseRefusal.WindowReversed;
        }

        if (draft.Sessions.Count > Course.MostSessions)
        {
            yield return CourseRefusal.TooManySessions;
        }

        if (draft.Sessions.Any(s => s.EndsAt <= s.StartsAt))
        {
            yield return CourseRefusal.SessionReversed;
        }
        else if (Overlap(draft.Sessions))
        {
            yield return CourseRefusal.SessionsOverlap;
        }

        if (draft.Sessions.Count > 0 && draft.EnrolmentClosesAt > draft.Sessions.Max(s => s.EndsAt))
        {
            yield return CourseRefusal.ClosesAfterCourse;
        }

        if (IsTooLong(draft))
        {
            yield return CourseRefusal.TooLong;
        }
    }

    public static CourseRefusal? CheckPublish(CourseState state, int sessions, DateTime? endsAt, DateTime now) => state switch
    {
        CourseState.Published => CourseRefusal.AlreadyPublished,
        CourseState.Cancelled => CourseRefusal.AlreadyCancelled,
        _ when sessions == 0 => CourseRefusal.NoSessions,
        _ when endsAt <= now => CourseRefusal.CourseOver,
        _ => null,
    };

    public static CourseRefusal? CheckCancel(CourseState state, DateTime? endsAt, DateTime now) => state switch
    {
        CourseState.Draft => CourseRefusal.NotPublished,
        CourseState.Cancelled => CourseRefusal.AlreadyCancelled,
        _ => endsAt <= now ? CourseRefusal.CourseOver : null,
    };

    private static bool Overlap(IReadOnlyList<SessionDraft> sessions)
    {
        var ordered = sessions.OrderBy(s => s.StartsAt).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.StartsAt < pair.First.EndsAt);
    }

    private static bool IsTooLong(CourseDraft draft) =>
        Exceeds(draft.Title, Course.TitleLimit)
        || Exceeds(draft.Description, Course.DescriptionLimit)
        || ((LocalizedText[])[draft.Summary, draft.Operator, draft.Audience, draft.Place, draft.RequiredFor]).Any(t => Exceeds(t, Course.LineLimit))
        || draft.Sessions.Any(s => Exceeds(s.Title, Course.TitleLimit) || Exceeds(s.Place, Course.LineLimit));

    private static bool Exceeds(LocalizedText text, int limit) => text.Ko?.Length > limit || text.En?.Length > limit;
}

public enum CourseRefusal
{
    TitleMissing,
    SeatsOutOfRange,
    SeatsBelowEnrolled,
    WindowReversed,
    TooManySessions,
    SessionReversed,
    SessionsOverlap,
    ClosesAfterCourse,
    TooLong,
    AlreadyPublished,
    AlreadyCancelled,
    NoSessions,
    CourseOver,
    NotPublished,
    ChangedMeanwhile,
}
