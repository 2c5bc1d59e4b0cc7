namespace Municipal.Proposals;

/// <summary>An officer has looked at a sheet and wants its proposals entered.</summary>
internal sealed record ImportConfirmed(Guid BatchId) : IEvent;
