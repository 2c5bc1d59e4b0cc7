using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Attach;

internal sealed class DraftModel(DraftBook drafts, AttachmentShelf shelf, TenantSettings settings, IStringLocalizer<Texts> words) : AttachPageModel(shelf, settings, words)
{
    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid DraftId { get; set; }

    public override PortalPath Here => ProposalLinks.DraftFiles(DraftId);

    public override PortalPath Onward => ProposalLinks.Check(DraftId);

    protected override async Task<Guid?> FindAsync(CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(DraftId, cancellation);
        Title = draft?.Typed.Title ?? "";
        return draft?.Id;
    }
}
