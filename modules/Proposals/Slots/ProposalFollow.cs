using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>On a proposal's page: the button to be told what becomes of it.</summary>
internal sealed class ProposalFollow(ProposalOnPage page, FollowBook follows, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => page.Card is { } proposal
        ? Show(new FollowView(proposal.Number, visitor.AccountId is { } me && await follows.FollowsAsync(proposal.Id, me, HttpContext.RequestAborted)))
        : Nothing();
}

/// <summary>What the button shows.</summary>
internal sealed record FollowView(string Number, bool Follows);
