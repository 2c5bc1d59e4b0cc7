using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.GiveSupport;

[WritesThroughHotWriter]
internal sealed class SupportModel(ProposalGallery gallery, ProposalsDb db, SupportBook supports, IStringLocalizer<Texts> words) : PortalPageModel
{
    public ProposalPicture Picture { get; private set; } = null!;

    public bool HasSupported { get; private set; }

    [BindProperty]
    public bool TakeBack { get; set; }

    public SupportRefusal? Refusal => Picture.MaySupport(Visitor);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        var (proposal, me) = (Picture.Proposal, Visitor.AccountId!.Value);
        if (Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        if (TakeBack)
        {
            var had = await supports.TakeBackAsync(proposal.Id, me, cancellation);
            return GoTo(ProposalLinks.Detail(number), words[had ? "Support.TakenBack" : "Support.NotGiven"]);
        }

        var isNew = await supports.GiveAsync(proposal.Id, me, cancellation);
        return GoTo(ProposalLinks.Detail(number), words[isNew ? "Support.Given" : "Support.AlreadyGiven"]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await gallery.FindAsync(number, cancellation) is not { Proposal.IsHidden: false } picture)
        {
            return false;
        }

        Picture = picture;
        HasSupported = await db.Supports.AnyAsync(s => s.ProposalId == picture.Proposal.Id && s.AccountId == Visitor.AccountId, cancellation);
        return true;
    }
}
