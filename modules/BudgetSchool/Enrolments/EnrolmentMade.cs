namespace Municipal.BudgetSchool;

/// <summary>Somebody has taken a seat or a place on the waiting list.</summary>
public sealed record EnrolmentMade(Guid EnrolmentId, long Turn) : IEvent;
