using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>On a proposal's page: who proposes it together, by the names the public may read.</summary>
internal sealed class ProposalTeam(ProposalOnPage page, ProposingTeam team, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (page.Card is not { } proposal)
        {
            return Nothing();
        }

        var names = await team.NamesAsync(proposal.Id, HttpContext.RequestAborted);
        var isOwn = proposal.AuthorId is { } author && author == visitor.AccountId;
        return names.Count == 0 && !isOwn ? Nothing() : Show(new TeamView(proposal.Id, names, isOwn));
    }
}

/// <summary>What the section shows.</summary>
internal sealed record TeamView(Guid ProposalId, IReadOnlyList<string> Names, bool IsOwn);
