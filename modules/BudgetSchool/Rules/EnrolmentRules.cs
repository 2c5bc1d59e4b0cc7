namespace Municipal.BudgetSchool;

/// <summary>Who may take a seat, who waits, who may leave.</summary>
public static class EnrolmentRules
{
    /// <summary>Whether somebody may apply now.</summary>
    /// <param name="terms">The course.</param>
    /// <param name="existing">What the person has in it already; null for nothing.</param>
    /// <param name="now">When they applied, UTC.</param>
    /// <returns>Why not, or null where they may.</returns>
    public static EnrolmentRefusal? CheckEnrol(CourseTerms terms, EnrolmentState? existing, DateTime now) => terms.State switch
    {
        CourseState.Draft => EnrolmentRefusal.NoSuchCourse,
        CourseState.Cancelled => EnrolmentRefusal.CourseCancelled,
        _ when existing is EnrolmentState.Enrolled or EnrolmentState.Waiting => EnrolmentRefusal.AlreadyApplied,
        _ when now < terms.EnrolmentOpensAt => EnrolmentRefusal.NotYetOpen,
        _ when now >= terms.EnrolmentClosesAt => EnrolmentRefusal.Closed,
        _ => null,
    };

    /// <summary>A seat while there is one, then the end of the waiting list.</summary>
    public static EnrolmentState PlaceFor(CourseTerms terms) =>
        terms.SeatsTaken < terms.Seats ? EnrolmentState.Enrolled : EnrolmentState.Waiting;

    /// <summary>Whether somebody may leave. A seat may be given back until the first session begins; the waiting list may be left at any time.</summary>
    public static EnrolmentRefusal? CheckWithdraw(EnrolmentState? existing, DateTime? startsAt, DateTime now) => existing switch
    {
        EnrolmentState.Waiting => null,
        EnrolmentState.Enrolled => startsAt <= now ? EnrolmentRefusal.CourseBegun : null,
        _ => EnrolmentRefusal.NotEnrolled,
    };

    /// <summary>How many of those waiting move up: as many as there are free seats, and nobody once the course has begun.</summary>
    public static int MovesUp(CourseTerms terms, DateTime? startsAt, DateTime now) =>
        terms.State != CourseState.Published || startsAt <= now ? 0 : Math.Max(0, terms.Seats - terms.SeatsTaken);
}

public enum EnrolmentRefusal
{
    NoSuchCourse,
    CourseCancelled,
    AlreadyApplied,
    NotYetOpen,
    Closed,
    NotEnrolled,
    CourseBegun,
}
