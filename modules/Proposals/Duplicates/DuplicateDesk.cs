using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Decides about pairs that are alike, and takes decisions back; each stands in the audit and on both trails.</summary>
internal sealed class DuplicateDesk(ProposalsDb db, MergeProposals merge, ProposalTrail trail, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    /// <summary>Pairs that wait for a decision: both still public.</summary>
    public static IQueryable<DuplicatePair> Open(ProposalsDb db) => db.Duplicates.Where(p =>
        p.Decision == null && db.Proposals.Any(a => a.Id == p.LaterId && a.IsListed) && db.Proposals.Any(a => a.Id == p.EarlierId && a.IsListed));

    /// <returns>Why not; null where it is decided.</returns>
    public async Task<DuplicateRefusal?> DecideAsync(Proposal later, Proposal earlier, DuplicateDecision decision, string reason, CancellationToken cancellation)
    {
        var pair = await PairAsync(later, earlier, cancellation);
        if (DuplicateRules.MayDecide(decision, later, earlier, pair?.Decision, reason) is { } refusal)
        {
            return refusal;
        }

        if (pair is null)
        {
            pair = new DuplicatePair { LaterId = later.Id, EarlierId = earlier.Id, FoundAt = clock.GetUtcNow().UtcDateTime };
            db.Duplicates.Add(pair);
        }

        pair.Decide(decision, reason, visitor.Name, clock.GetUtcNow().UtcDateTime);
        switch (decision)
        {
            case DuplicateDecision.LaterIntoEarlier:
                await merge.MergeAsync(later, earlier, reason, cancellation);
                break;
            case DuplicateDecision.EarlierIntoLater:
                await merge.MergeAsync(earlier, later, reason, cancellation);
                break;
            case DuplicateDecision.DropLater:
                later.MoveTo(Standing.NotFunded);
                trail.TellFromOffice(later.Id, "Trail.Dropped", reason, earlier.Number);
                break;
            default:
                break;
        }

        Record("proposals.duplicate.decided", later, earlier, $"{decision}: {reason}");
        return null;
    }

    /// <summary>Takes a decision back: both stand as before, and the pair waits again.</summary>
    /// <returns>Why not; null where it is done.</returns>
    public async Task<DuplicateRefusal?> UndoAsync(Proposal later, Proposal earlier, string reason, CancellationToken cancellation)
    {
        if (PlainText.Length(reason) < DuplicateRules.ShortestReason)
        {
            return DuplicateRefusal.ReasonMissing;
        }

        if (await PairAsync(later, earlier, cancellation) is not { Decision: { } decision } pair)
        {
            return null;
        }

        pair.Reopen();
        var (source, target) = decision == DuplicateDecision.EarlierIntoLater ? (earlier, later) : (later, earlier);
        if (source.State == ProposalState.Merged)
        {
            await merge.UndoMergeAsync(source, target, reason, cancellation);
        }
        else if (decision == DuplicateDecision.DropLater && later.Standing == Standing.NotFunded)
        {
            later.MoveTo(Standing.Proposed);
            trail.TellFromOffice(later.Id, "Trail.DropUndone", reason, earlier.Number);
        }

        Record("proposals.duplicate.reopened", later, earlier, reason);
        return null;
    }

    public Task<DuplicatePair?> PairAsync(Proposal later, Proposal earlier, CancellationToken cancellation) =>
        db.Duplicates.FirstOrDefaultAsync(p => p.LaterId == later.Id && p.EarlierId == earlier.Id, cancellation);

    private void Record(string action, Proposal later, Proposal earlier, string reason) =>
        audit.Record(action, $"proposal:{later.Id}", $"{later.Number} {later.Title} · {earlier.Number} {earlier.Title}", reason);
}
