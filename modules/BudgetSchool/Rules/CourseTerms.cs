namespace Municipal.BudgetSchool;

/// <summary>What of a course decides about enrolment. Instants are UTC.</summary>
public readonly record struct CourseTerms(CourseState State, int Seats, int SeatsTaken, DateTime EnrolmentOpensAt, DateTime EnrolmentClosesAt);
