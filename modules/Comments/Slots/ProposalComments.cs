using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Comments.Slots;

/// <summary>On a proposal's page: who says what, the newest threads, and the way to all of them.</summary>
internal sealed class ProposalComments(ProposalOnPage page, ThreadReader reader) : SlotComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (page.Card is not { IsReadable: true } proposal)
        {
            return Nothing();
        }

        var counts = await reader.CountAsync(proposal.Id, HttpContext.RequestAborted);
        return Show(new ProposalCommentsView(proposal, counts, await reader.ReadAsync(proposal.Id, new ThreadQuery(ThreadOrder.Newest, null, 1), Most, HttpContext.RequestAborted)));
    }
}

internal sealed record ProposalCommentsView(ProposalCard Proposal, StanceCounts Counts, ThreadPage Newest);
