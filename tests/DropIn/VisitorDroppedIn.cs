namespace Municipal.DropIn;

/// <summary>Somebody pressed the button.</summary>
/// <param name="Name">What they called themselves.</param>
public sealed record VisitorDroppedIn(string Name) : IEvent;

internal sealed class NoteVisit(AuditTrail audit) : IEventHandler<VisitorDroppedIn>
{
    public const string Action = "drop-in.visited";

    public Task HandleAsync(VisitorDroppedIn happened, CancellationToken cancellation)
    {
        audit.Record(Action, "visit", happened.Name);
        return Task.CompletedTask;
    }
}
