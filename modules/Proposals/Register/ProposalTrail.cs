using Municipal.Proposals.Contracts;

namespace Municipal.Proposals;

/// <summary>Adds to a proposal's life, in the transaction of what it tells.</summary>
internal sealed class ProposalTrail(ProposalsDb db, Outbox outbox, Visitor visitor, TimeProvider clock) : IProposalLife
{
    public void Add(Guid proposalId, TrailKind kind, TrailActor by, string reason = "") => Add(proposalId, kind, by, null, reason);

    public void Tell(Guid proposalId, LifeLine line) => Add(proposalId, TrailKind.Told, TrailActor.Office, line, line.Reason);

    private void Add(Guid proposalId, TrailKind kind, TrailActor by, LifeLine? line, string reason)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.Trail.Add(new TrailEntry
        {
            Id = id, ProposalId = proposalId, At = now.UtcDateTime, Kind = kind, By = by, Actor = visitor.Actor, What = line?.What, Who = line?.Who, Reason = reason,
        });
        // Nobody can follow what is only just coming into being, and an import brings thousands.
        if (kind is not (TrailKind.Published or TrailKind.Entered or TrailKind.Received))
        {
            outbox.Raise(new TrailEntryAdded(proposalId, id));
        }
    }
}
