using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Unfollow;

/// <summary>Where the link below a mail leads. Opening it changes nothing, for mail programs open links by themselves.</summary>
internal sealed class IndexModel(ProposalsDb db, FollowBook follows, UnfollowKey keys, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Null where the link is none of ours, or its proposal is gone.</summary>
    public Proposal? Proposal { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } follower)
        {
            return NotFound();
        }

        await follows.StopAsync(Proposal!.Id, follower, cancellation);
        return GoTo(ProposalLinks.Detail(Proposal.Number), words["Follow.Stopped"]);
    }

    private async Task<Guid?> LoadAsync(CancellationToken cancellation)
    {
        if (!keys.TryRead(Key, out var read) || await db.Proposals.FirstOrDefaultAsync(p => p.Id == read.Value.ProposalId, cancellation) is not { } proposal)
        {
            return null;
        }

        Proposal = proposal;
        return read.Value.Account;
    }
}
