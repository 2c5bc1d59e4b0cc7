using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>Who proposes with whom, as the public and the author see it.</summary>
internal sealed class ProposingTeam(ProposalsDb db, IAccounts accounts, TenantSettings settings, CurrentTenant tenant)
{
    public const string Feature = "Proposals.CoProposers";

    /// <summary>Public names of those who accepted, in the order in which they did.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Guid proposalId, CancellationToken cancellation)
    {
        var ids = await Accepted(proposalId).OrderBy(c => c.AnsweredAt).Select(c => c.AccountId!.Value).ToListAsync(cancellation);
        var cards = await accounts.CardsAsync(ids, cancellation);
        return [.. ids.Select(id => cards.GetValueOrDefault(id)?.PublicName).OfType<string>()];
    }

    public Task<List<CoProposer>> LinesAsync(Guid proposalId, CancellationToken cancellation) => db.CoProposers
        .Where(c => c.ProposalId == proposalId && (c.State == CoProposerState.Invited || c.State == CoProposerState.Accepted)).OrderBy(c => c.InvitedAt).ToListAsync(cancellation);

    public async Task<bool> MayEditAsync(Guid proposalId, Visitor visitor, CancellationToken cancellation) =>
        visitor.AccountId is { } me && FeatureGate.Enabled(tenant.Value, Feature) && (await settings.GetAsync<CoProposerSettings>(cancellation)).MayEdit
        && await Accepted(proposalId).AnyAsync(c => c.AccountId == me, cancellation);

    /// <summary>The draft or proposal of an id, in short.</summary>
    public async Task<TeamWork?> WorkAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Id == id, cancellation) is { } proposal)
        {
            return new TeamWork(id, proposal.Title, proposal.Number, proposal.AuthorId);
        }

        return await db.Drafts.FirstOrDefaultAsync(d => d.Id == id, cancellation) is { } draft ? new TeamWork(id, PlainText.CleanLine(draft.Typed.Title), null, draft.AuthorId) : null;
    }

    private IQueryable<CoProposer> Accepted(Guid proposalId) => db.CoProposers.Where(c => c.ProposalId == proposalId && c.State == CoProposerState.Accepted);
}

/// <summary>What people propose together.</summary>
/// <param name="Id">The draft's and the proposal's.</param>
/// <param name="Title">As it is now.</param>
/// <param name="Number">Null while it is a draft.</param>
/// <param name="AuthorId">Who began it.</param>
internal sealed record TeamWork(Guid Id, string Title, string? Number, Guid? AuthorId);
