namespace Municipal.BudgetSchool;

/// <summary>One person of a course as the desk sees them.</summary>
/// <param name="Position">Place on the waiting list, from 1; null for others.</param>
internal sealed record RosterRow(EnrolmentState State, int? Position, string Name, string? Email, DateTime AppliedAt, DateTime StateSince);
