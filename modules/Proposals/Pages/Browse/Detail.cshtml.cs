using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Browse;

internal sealed class DetailModel(
    ProposalGallery gallery, ProposalsDb db, ProposalOnPage onPage, AttachmentShelf shelf, SupportBook supports, ProposingTeam team, IAccounts accounts, PortalAddress address, TimeProvider clock) : PortalPageModel
{
    public ProposalPicture Picture { get; private set; } = null!;

    public Proposal Proposal => Picture.Proposal;

    public IReadOnlyList<TrailEntry> Trail { get; private set; } = [];

    public Relatives Relatives { get; private set; } = new([], []);

    public IReadOnlyList<Attachment> Attached { get; private set; } = [];

    public string Address => address.Of(Tenant, ProposalLinks.Detail(Proposal.Number));

    public int VersionCount { get; private set; }

    public SupportView Support { get; private set; } = null!;

    public bool HasSupport => FeatureGate.Enabled(Tenant, ProposalsModule.SupportFeature);

    /// <summary>Texts of hidden proposals are for those who decide about hiding, and for the proposer.</summary>
    public bool IsReadable => !Proposal.IsHidden || IsOwn || Visitor.May(ProposalPermissions.Manage);

    public bool IsOwn => Picture.IsOwnOf(Visitor);

    /// <summary>The author, and co-proposers where the tenant lets them.</summary>
    public bool IsEditor { get; private set; }

    public bool MayEdit => IsEditor && Picture.MayEdit(clock.GetUtcNow().UtcDateTime) is null;

    public bool MayWithdraw => IsOwn && Proposal is { State: ProposalState.Published, Standing: Standing.Proposed };

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await gallery.FindAsync(number, cancellation) is not { } picture)
        {
            return NotFound();
        }

        Picture = picture;
        onPage.Card = ProposalReader.CardOf(Proposal);
        Trail = await db.Trail.Where(e => e.ProposalId == Proposal.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(cancellation);
        Relatives = await Relatives.OfAsync(db, accounts, Proposal.Id, cancellation);
        VersionCount = await db.Versions.CountAsync(v => v.ProposalId == Proposal.Id, cancellation);
        IsEditor = IsOwn || await team.MayEditAsync(Proposal.Id, Visitor, cancellation);
        Attached = await shelf.OfAsync(Proposal.Id, cancellation);
        if (HasSupport)
        {
            Support = await supports.ViewAsync(picture, Visitor, cancellation);
        }

        return Page();
    }
}
