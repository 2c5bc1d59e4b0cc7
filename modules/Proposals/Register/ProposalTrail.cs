using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Adds to a proposal's life, in the transaction of what it tells.</summary>
internal sealed class ProposalTrail(ProposalsDb db, Outbox outbox, Visitor visitor, PhraseBook phrases, TimeProvider clock) : IProposalLife
{
    public void Add(Guid proposalId, TrailKind kind, TrailActor by, string reason = "") => Add(proposalId, kind, by, null, reason);

    public void Tell(Guid proposalId, LifeLine line) => Add(proposalId, TrailKind.Told, TrailActor.Office, line, line.Reason);

    /// <summary>Tells what the office decided, from a text of this module.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="key">The text.</param>
    /// <param name="reason">Why, in the office's words.</param>
    /// <param name="arguments">For the text's places.</param>
    public void TellFromOffice(Guid proposalId, string key, string reason, params object[] arguments) => Tell(proposalId, new LifeLine(Both(key, arguments), Both("TrailActor.Office"), reason));

    public async Task MoveAfterReviewAsync(Guid proposalId, bool goesOn, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.SingleAsync(p => p.Id == proposalId, cancellation);
        if (proposal.Standing is Standing.Proposed or Standing.OnAgenda or Standing.NotFunded)
        {
            proposal.Standing = goesOn ? Standing.OnAgenda : Standing.NotFunded;
        }
    }

    public async Task MoveAfterVoteAsync(Guid proposalId, bool funded, LifeLine line, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.SingleAsync(p => p.Id == proposalId, cancellation);
        if (proposal.Standing is not (Standing.Underway or Standing.Done))
        {
            proposal.MoveTo(funded ? Standing.Funded : Standing.NotFunded);
        }

        Tell(proposalId, line);
    }

    private LocalizedText Both(string key, params object[] arguments) => Languages.TextInBoth(() => phrases[new Phrase(typeof(Texts), key), arguments]);

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
