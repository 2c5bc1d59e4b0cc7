using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Review.Slots;

/// <summary>On a proposal's page: what the department found, and how to object. Nothing of a review is seen before it is published.</summary>
internal sealed class ProposalReview(ProposalOnPage page, ReviewDb db, ObjectionDesk desk) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        if (page.Card is not { IsListed: true } proposal
            || await db.Dossiers.AsNoTracking().Where(d => d.ProposalId == proposal.Id).OrderByDescending(d => d.Round).ToListAsync(cancellation) is not { Count: > 0 } rounds)
        {
            return Nothing();
        }

        var published = rounds.Where(d => d.State == DossierState.Published).ToList();
        // Of a review under way the public learns who is at it, where somebody is.
        var working = rounds[0].State is DossierState.Assigned or DossierState.Prepared ? await db.Departments.Where(d => d.Id == rounds[0].DepartmentId).Select(d => d.Name).FirstAsync(cancellation) : (LocalizedText?)null;
        var objection = await db.Objections.AsNoTracking().FirstOrDefaultAsync(o => o.ProposalId == proposal.Id, cancellation);
        var answer = await desk.LookAsync(proposal, cancellation);
        return published.Count == 0 && working is null ? Nothing() : Show(new ProposalReviewView(proposal.Number, published, working, objection, answer.Refusal is null ? answer.Until : null));
    }
}

/// <param name="Number">The proposal's.</param>
/// <param name="Published">The newest first.</param>
/// <param name="Working">The department that reviews it now; null where none does.</param>
/// <param name="Objection">The proposer's.</param>
/// <param name="ObjectUntil">Until when this visitor may object; null where they may not.</param>
internal sealed record ProposalReviewView(string Number, IReadOnlyList<Dossier> Published, LocalizedText? Working, Objection? Objection, DateOnly? ObjectUntil);
