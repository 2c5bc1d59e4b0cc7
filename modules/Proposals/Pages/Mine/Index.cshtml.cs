using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Mine;

internal sealed class IndexModel(ProposalsDb db, DraftBook drafts, ICycles cycles, TenantSettings settings, IStringLocalizer<Texts> words, TimeProvider clock) : PortalPageModel
{
    private const int MostShown = 100;

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public IReadOnlyList<MyProposal> Published { get; private set; } = [];

    public IReadOnlyList<MyProposal> Supported { get; private set; } = [];

    public bool HasSupport => FeatureGate.Enabled(Tenant, ProposalsModule.SupportFeature);

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = Visitor.AccountId;
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        IsOpen = StageRules.TermsAt(await cycles.PublishedAsync(cancellation), wanted.AllYearRound, clock.GetUtcNow().UtcDateTime) is not null;
        Drafts = await drafts.MineAsync(cancellation);
        Published = await Lines(db.Proposals.Where(p => p.AuthorId == me).OrderByDescending(p => p.PublishedAt)).ToListAsync(cancellation);
        if (HasSupport)
        {
            Supported = await Lines(
                from support in db.Supports
                where support.AccountId == me
                join proposal in db.Proposals on support.ProposalId equals proposal.Id
                where proposal.HiddenReason == null
                orderby support.At descending
                select proposal).ToListAsync(cancellation);
        }
    }

    public async Task<IActionResult> OnPostDeleteDraftAsync(Guid draft, CancellationToken cancellation) =>
        await drafts.DeleteAsync(draft, cancellation) ? GoTo(ProposalLinks.Mine, words["Draft.Deleted"]) : NotFound();

    private static IQueryable<MyProposal> Lines(IQueryable<Proposal> proposals) =>
        proposals.Take(MostShown).Select(p => new MyProposal(p.Number, p.Title, p.State, p.Standing, p.SupportCount, p.PublishedAt));
}

/// <summary>A line of a person's own list.</summary>
internal sealed record MyProposal(string Number, string Title, ProposalState State, Standing Standing, int SupportCount, DateTime PublishedAt);
