using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Attach;

internal sealed class PublishedModel(ProposalGallery gallery, AttachmentShelf shelf, TenantSettings settings, IStringLocalizer<Texts> words, TimeProvider clock)
    : AttachPageModel(shelf, settings, words)
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    public override PortalPath Here => ProposalLinks.Files(Number);

    public override PortalPath Onward => ProposalLinks.Detail(Number);

    protected override async Task<Guid?> FindAsync(CancellationToken cancellation)
    {
        if (await gallery.FindAsync(Number, cancellation) is not { } picture || !picture.IsOwnOf(Visitor))
        {
            return null;
        }

        (Title, Closed) = (picture.Proposal.Title, picture.MayEdit(clock.GetUtcNow().UtcDateTime));
        return picture.Proposal.Id;
    }
}
