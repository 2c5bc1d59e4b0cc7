namespace Municipal.BudgetSchool;

/// <summary>One person of a course as the desk sees them. The position is that on the waiting list, from 1.</summary>
internal sealed record RosterRow(EnrolmentState State, int? Position, string Name, string? Email, DateTime AppliedAt, DateTime StateSince);
