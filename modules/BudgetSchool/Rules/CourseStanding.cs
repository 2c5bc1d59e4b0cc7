namespace Municipal.BudgetSchool;

/// <summary>Where a course stands; computed from its terms and the time, never stored.</summary>
public enum CourseStanding
{
    Draft,
    Cancelled,
    NotYetOpen,

    /// <summary>Open, with seats left.</summary>
    Open,

    /// <summary>Open, seats gone: one may wait.</summary>
    Full,

    /// <summary>Enrolment is over, the first session is to come.</summary>
    Closed,

    Underway,
    Over,
}

public static class CourseStandings
{
    public static CourseStanding Of(CourseTerms terms, DateTime? startsAt, DateTime? endsAt, DateTime now) => terms.State switch
    {
        CourseState.Draft => CourseStanding.Draft,
        CourseState.Cancelled => CourseStanding.Cancelled,
        _ when endsAt <= now => CourseStanding.Over,
        _ when now < terms.EnrolmentOpensAt => CourseStanding.NotYetOpen,
        _ when now < terms.EnrolmentClosesAt => terms.SeatsTaken < terms.Seats ? CourseStanding.Open : CourseStanding.Full,
        _ when startsAt <= now => CourseStanding.Underway,
        _ => CourseStanding.Closed,
    };
}
