using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Follow;

internal sealed class FollowModel(ProposalsDb db, FollowBook follows, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Proposal Proposal { get; private set; } = null!;

    public bool Follows { get; private set; }

    [BindProperty]
    public bool Stop { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) => await LoadAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        var me = Visitor.AccountId!.Value;
        await (Stop ? follows.StopAsync(Proposal.Id, me, cancellation) : follows.FollowAsync(Proposal.Id, me, cancellation));
        return GoTo(ProposalLinks.Detail(number), words[Stop ? "Follow.Stopped" : "Follow.Begun"]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number && p.HiddenReason == null, cancellation) is not { } proposal)
        {
            return false;
        }

        (Proposal, Follows) = (proposal, await follows.FollowsAsync(proposal.Id, Visitor.AccountId!.Value, cancellation));
        return true;
    }
}
