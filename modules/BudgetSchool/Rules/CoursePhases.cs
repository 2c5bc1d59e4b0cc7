namespace Municipal.BudgetSchool;

/// <summary>What of a course decides about enrolment. Instants are UTC.</summary>
public readonly record struct CourseTerms(CourseState State, int Seats, int SeatsTaken, DateTime EnrolmentOpensAt, DateTime EnrolmentClosesAt);

/// <summary>Where a course stands; computed from its terms and the time, never stored.</summary>
public enum CoursePhase
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

public static class CoursePhases
{
    public static CoursePhase Of(CourseTerms terms, DateTime? startsAt, DateTime? endsAt, DateTime now) => terms.State switch
    {
        CourseState.Draft => CoursePhase.Draft,
        CourseState.Cancelled => CoursePhase.Cancelled,
        _ when endsAt <= now => CoursePhase.Over,
        _ when now < terms.EnrolmentOpensAt => CoursePhase.NotYetOpen,
        _ when now < terms.EnrolmentClosesAt => terms.SeatsTaken < terms.Seats ? CoursePhase.Open : CoursePhase.Full,
        _ when startsAt <= now => CoursePhase.Underway,
        _ => CoursePhase.Closed,
    };
}
