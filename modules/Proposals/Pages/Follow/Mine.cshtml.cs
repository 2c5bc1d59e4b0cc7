using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Follow;

internal sealed class MineModel(FollowBook follows, IStringLocalizer<Texts> words) : PortalPageModel
{
    public IReadOnlyList<Proposal> Followed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Followed = await follows.OfAsync(Visitor.AccountId!.Value, cancellation);

    public async Task<IActionResult> OnPostStopAsync(Guid proposal, CancellationToken cancellation)
    {
        await follows.StopAsync(proposal, Visitor.AccountId!.Value, cancellation);
        return GoTo(ProposalLinks.Followed, words["Follow.Stopped"]);
    }
}
