namespace Municipal.Portal.Rules;

/// <summary>Which lines of the audit trail somebody asks for. Days are Seoul's, both included.</summary>
internal sealed record AuditFilter(string? Subject, string? Actor, string? Action, DateOnly? From, DateOnly? Until)
{
    public bool IsEmpty => this == new AuditFilter(null, null, null, null, null);

    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> trail)
    {
        trail = Subject is { } subject ? trail.Where(a => a.Subject.Contains(subject) || a.Label.Contains(subject)) : trail;
        trail = Actor is { } actor ? trail.Where(a => a.ActorName.Contains(actor) || a.Actor.Contains(actor)) : trail;
        trail = Action is { } action ? trail.Where(a => a.Action == action) : trail;
        trail = From is { } from && CivicTime.Seoul.StartOf(from) is var opens ? trail.Where(a => a.At >= opens) : trail;
        trail = Until is { } until && until < DateOnly.MaxValue && CivicTime.Seoul.StartOf(until.AddDays(1)) is var closes ? trail.Where(a => a.At < closes) : trail;
        return trail.OrderByDescending(a => a.Number);
    }
}
