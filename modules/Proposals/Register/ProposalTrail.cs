using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Proposals;

/// <summary>Adds to a proposal's life, in the transaction of what it tells.</summary>
internal sealed class ProposalTrail(ProposalsDb db, Visitor visitor, TimeProvider clock) : IProposalLife
{
    public void Add(Guid proposalId, TrailKind kind, TrailActor by, string reason = "") => Add(proposalId, kind, by, null, reason);

    public void Tell(Guid proposalId, LifeLine line) => Add(proposalId, TrailKind.Told, TrailActor.Office, line, line.Reason);

    public async Task MoveAfterReviewAsync(Guid proposalId, bool goesOn, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.SingleAsync(p => p.Id == proposalId, cancellation);
        if (proposal.Standing is Standing.Proposed or Standing.OnAgenda or Standing.NotFunded)
        {
            proposal.Standing = goesOn ? Standing.OnAgenda : Standing.NotFunded;
        }
    }

    private void Add(Guid proposalId, TrailKind kind, TrailActor by, LifeLine? line, string reason)
    {
        var now = clock.GetUtcNow();
        db.Trail.Add(new TrailEntry
        {
            Id = Guid.CreateVersion7(now), ProposalId = proposalId, At = now.UtcDateTime, Kind = kind, By = by, Actor = visitor.Actor, What = line?.What, Who = line?.Who, Reason = reason,
        });
    }
}
