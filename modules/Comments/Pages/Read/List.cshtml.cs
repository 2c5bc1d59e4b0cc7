using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Comments.Pages.Read;

internal sealed class ListModel(IProposals proposals, ThreadReader reader) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    public ThreadQuery Query { get; private set; } = null!;

    public ThreadPage Found { get; private set; } = null!;

    public StanceCounts Counts { get; private set; } = null!;

    public PortalPath PagePath(int page) => (Query with { Page = page }).In(CommentLinks.List(Proposal.Number));

    public PortalPath StancePath(Stance? stance) => (Query with { Stance = stance, Page = 1 }).In(CommentLinks.List(Proposal.Number));

    public PortalPath OrderPath(ThreadOrder order) => (Query with { Order = order, Page = 1 }).In(CommentLinks.List(Proposal.Number));

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { IsReadable: true } proposal)
        {
            return NotFound();
        }

        Proposal = proposal;
        Query = ThreadQuery.From(name => Request.Query[name]);
        Counts = await reader.CountAsync(proposal.Id, cancellation);
        Found = await reader.ReadAsync(proposal.Id, Query, ThreadQuery.PageSize, cancellation);
        return Page();
    }
}
