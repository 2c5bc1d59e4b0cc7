using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Review;

/// <summary>Says which proposals wait for a department, and gives them to one.</summary>
internal sealed class AssignDesk(ReviewDb db, IProposals proposals, ReviewMail mail, AuditTrail audit, TenantSettings settings, TimeProvider clock)
{
    /// <summary>Proposals that no department has: new ones, those handed back, and those whose review is questioned; the oldest wait first.</summary>
    public async Task<IReadOnlyList<WaitingProposal>> WaitingAsync(CancellationToken cancellation)
    {
        var undecided = await proposals.UndecidedAsync(cancellation);
        var assigned = (await db.Dossiers.Select(d => d.ProposalId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var back = await db.Dossiers.AsNoTracking().Where(d => d.State == DossierState.HandedBack).ToListAsync(cancellation);
        var questioned = await db.Objections.AsNoTracking().Where(o => !db.Dossiers.Any(d => d.ProposalId == o.ProposalId && d.Round > 1)).ToListAsync(cancellation);
        var cards = await proposals.CardsAsync([.. back.Select(d => d.ProposalId), .. questioned.Select(o => o.ProposalId)], cancellation);
        var again = questioned.Select(o => new WaitingProposal(cards[o.ProposalId], WaitingKind.Questioned, o.Why))
            .Concat(back.Select(d => new WaitingProposal(cards[d.ProposalId], WaitingKind.HandedBack, d.HandedBackFor)));
        return [.. again.Where(w => w.Proposal.IsListed), .. undecided.Where(p => !assigned.Contains(p.Id)).Select(p => new WaitingProposal(p, WaitingKind.Unassigned, ""))];
    }

    /// <summary>Gives proposals to a department or an officer.</summary>
    /// <returns>How many went; or, where one of them may not, why, and nothing is to be saved.</returns>
    public async Task<AssignAnswer> AssignAsync(IReadOnlyCollection<Guid> ids, Place place, CancellationToken cancellation)
    {
        var cards = await proposals.CardsAsync(ids, cancellation);
        var all = (await db.Dossiers.Where(d => ids.Contains(d.ProposalId)).OrderByDescending(d => d.Round).ToListAsync(cancellation)).ToLookup(d => d.ProposalId);
        var questioned = (await db.Objections.Where(o => ids.Contains(o.ProposalId)).Select(o => o.DossierId).ToListAsync(cancellation)).ToHashSet();
        foreach (var card in cards.Values.OrderBy(c => c.Number, StringComparer.Ordinal))
        {
            var rounds = all[card.Id].ToList();
            var latest = rounds.FirstOrDefault();
            var isQuestioned = latest is not null && questioned.Contains(latest.Id);
            var first = isQuestioned ? latest!.PreparedBy : DossierBook.FirstOf(rounds);
            if (ReviewRules.MayAssign(latest, card.IsListed, isQuestioned, first, place.Officer?.Id) is { } refusal)
            {
                return new AssignAnswer(0, refusal);
            }

            await GiveAsync(latest is null or { State: DossierState.Published } ? Begin(card, rounds.Count + 1) : latest, card, place, cancellation);
        }

        return new AssignAnswer(cards.Count, null);
    }

    private Dossier Begin(ProposalCard proposal, int round)
    {
        var dossier = new Dossier { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProposalId = proposal.Id, Round = round };
        db.Dossiers.Add(dossier);
        return dossier;
    }

    private async Task GiveAsync(Dossier dossier, ProposalCard proposal, Place place, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        dossier.Assign(place.Department.Id, place.Officer?.Id, now, ReviewRules.DueOn(now, (await settings.GetAsync<ReviewSettings>(cancellation)).DaysToReview));
        audit.Record("review.assigned", $"proposal:{proposal.Id}", $"{proposal.Number} {proposal.Title}", place.Officer is { } officer ? $"{place.Department.Name.Ko} · {officer.Name}" : place.Department.Name.Ko);
        await mail.AssignedAsync(dossier, proposal, place);
    }
}

/// <summary>A proposal that waits for a department.</summary>
internal sealed record WaitingProposal(ProposalCard Proposal, WaitingKind Kind, string Reason);

internal enum WaitingKind
{
    Unassigned,
    HandedBack,
    Questioned,
}

/// <summary>What became of assigning.</summary>
internal sealed record AssignAnswer(int Count, ReviewRefusal? Refusal);
