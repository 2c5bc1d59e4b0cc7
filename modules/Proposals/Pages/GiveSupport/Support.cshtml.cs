using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.GiveSupport;

[WritesThroughHotWriter]
internal sealed class SupportModel(ProposalGallery gallery, SupportBook supports, IStringLocalizer<Texts> words) : PortalPageModel
{
    public ProposalPicture Picture { get; private set; } = null!;

    public SupportView View { get; private set; } = null!;

    [BindProperty]
    public bool TakeBack { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        var (proposal, me) = (Picture.Proposal, Visitor.AccountId!.Value);
        if (Picture.MaySupport(Visitor) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (TakeBack)
        {
            var had = await supports.TakeBackAsync(proposal.Id, me, cancellation);
            return GoTo(ProposalLinks.Detail(number), words[had ? "Support.TakenBack" : "Support.NotGiven"]);
        }

        return await supports.GiveAsync(proposal.Id, me, Picture.SupportLimit, cancellation) switch
        {
            SupportAnswer.NotOpen => Refuse(SupportRefusal.NotOpenToSupport),
            SupportAnswer.LimitReached => Refuse(SupportRefusal.LimitReached),
            var answer => GoTo(ProposalLinks.Detail(number), words[answer == SupportAnswer.Given ? "Support.Given" : "Support.AlreadyGiven"]),
        };
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await gallery.FindAsync(number, cancellation) is not { Proposal.IsHidden: false } picture)
        {
            return false;
        }

        Picture = picture;
        View = await supports.ViewAsync(picture, Visitor, cancellation);
        return true;
    }
}
