using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Proposals;

internal sealed class ProposalReader(ProposalsDb db, TenantSettings settings) : IProposals
{
    public async Task<ProposalCard?> FindAsync(string number, CancellationToken cancellation) =>
        await Cards(db.Proposals.Where(p => p.Number == number)).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyDictionary<Guid, ProposalCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await Cards(db.Proposals.Where(p => ids.Contains(p.Id))).ToDictionaryAsync(p => p.Id, cancellation);

    public async Task<IReadOnlyList<ProposalCard>> UndecidedAsync(CancellationToken cancellation) =>
        await Cards(db.Proposals.Where(p => p.IsListed && p.Standing == Standing.Proposed).OrderBy(p => p.Number)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<ShortlistedProposal>> ShortlistedAsync(int year, CancellationToken cancellation) =>
        await db.Proposals.Where(p => p.IsListed && p.Standing == Standing.Shortlisted && p.Year == year).OrderBy(p => p.Number)
            .Select(p => new ShortlistedProposal(p.Id, p.Number, p.Title, p.Estimate, p.Field, p.AreaId, p.Place, p.Purpose)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<KeyValuePair<string, LocalizedText>>> FieldsAsync(CancellationToken cancellation) =>
        [.. (await settings.GetAsync<ProposalSettings>(cancellation)).Fields.Select(f => KeyValuePair.Create(f.Code, f.Name))];

    public static ProposalCard CardOf(Proposal proposal) => new(
        proposal.Id, proposal.Number, proposal.Title, proposal.AuthorId, proposal.IsListed, !proposal.IsHidden && proposal.State != ProposalState.Withdrawn);

    private static IQueryable<ProposalCard> Cards(IQueryable<Proposal> proposals) =>
        proposals.Select(p => new ProposalCard(
            p.Id, p.Number, p.Title, p.AuthorId, p.IsListed, p.HiddenReason == null && p.State != ProposalState.Withdrawn));
}
