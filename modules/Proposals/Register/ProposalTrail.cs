namespace Municipal.Proposals;

/// <summary>Adds to a proposal's life, in the transaction of what it tells.</summary>
internal sealed class ProposalTrail(ProposalsDb db, Visitor visitor, TimeProvider clock)
{
    public void Add(Guid proposalId, TrailKind kind, TrailActor by, string reason = "")
    {
        var now = clock.GetUtcNow();
        db.Trail.Add(new TrailEntry { Id = Guid.CreateVersion7(now), ProposalId = proposalId, At = now.UtcDateTime, Kind = kind, By = by, Actor = visitor.Actor, Reason = reason });
    }
}
