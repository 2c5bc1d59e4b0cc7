using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>A proposal with everything its pages show around it.</summary>
internal sealed record ProposalPicture(Proposal Proposal, string? AreaName, string FieldName, string ProposerName, string? StageName, bool IsSupportOpen, DateTime EditableUntil)
{
    /// <summary>How many one person may support together with this one; null for no limit.</summary>
    public SupportLimit? SupportLimit { get; init; }

    public bool IsOwnOf(Visitor visitor) => Proposal.AuthorId is { } author && author == visitor.AccountId;

    public SupportRefusal? MaySupport(Visitor visitor) => SupportRules.MaySupport(Proposal.IsListed, Proposal.Standing, IsSupportOpen, IsOwnOf(visitor));

    public EditRefusal? MayEdit(DateTime now) => EditRules.MayEdit(Proposal.State, Proposal.IsHidden, Proposal.Standing, EditableUntil, now);
}

/// <summary>Puts a proposal's picture together.</summary>
internal sealed class ProposalGallery(ProposalsDb db, IAreas areas, ICycles cycles, IAccounts accounts, TenantSettings settings, TimeProvider clock)
{
    public async Task<ProposalPicture?> FindAsync(string number, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number, cancellation) is not { } proposal)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        var published = await cycles.PublishedAsync(cancellation);
        var closes = StageRules.ProposalStageCloses(published, proposal.TrackId, proposal.Year, now);
        return new ProposalPicture(
            proposal,
            proposal.AreaId is { } area ? (await areas.AllAsync(cancellation)).FirstOrDefault(a => a.Id == area)?.Name.ToString() : null,
            wanted.NameOf(proposal.Field),
            await ProposerOfAsync(proposal, cancellation),
            StageRules.StageOf(published, proposal.TrackId, proposal.Year, now)?.Name.ToString(),
            StageRules.IsSupportOpen(published, wanted.AllYearRound, proposal.TrackId, proposal.Year, now),
            EditRules.EditableUntil(proposal.PublishedAt, closes, proposal.TrackId is not null, wanted))
        {
            SupportLimit = StageRules.SupportLimitOf(published, proposal.TrackId, proposal.Year, now),
        };
    }

    private async Task<string> ProposerOfAsync(Proposal proposal, CancellationToken cancellation) =>
        proposal.AuthorId is { } author
            ? (await accounts.CardsAsync([author], cancellation)).GetValueOrDefault(author)?.PublicName ?? ""
            : proposal.ProposerName;
}
