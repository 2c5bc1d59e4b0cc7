using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Looks for public proposals of all years, and existing projects among them, like the one being written.</summary>
internal sealed class SimilarProposals(ProposalsDb db, SimilarityShelf shelf, TenantCache cache, CurrentTenant tenant)
{
    private const int Most = 5;
    private const int MostLooked = 50;

    public async Task<IReadOnlyList<SimilarRow>> FindAsync(ProposalText text, CancellationToken cancellation)
    {
        var index = await IndexAsync(cancellation);
        var found = index.Find(SimilarityQuestion.Of(text), Most);
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.Select(f => f.Item.Id).ToList();
        // Supports are counted without a new version, so they are read as they are now.
        var rows = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsListed)
            .Select(p => new { p.Id, p.Standing, p.SupportCount, p.Source }).ToDictionaryAsync(p => p.Id, cancellation);
        return
        [
            .. from item in found
               where rows.ContainsKey(item.Item.Id)
               let row = rows[item.Item.Id]
               select new SimilarRow(item, row.Standing, row.SupportCount, row.Source),
        ];
    }

    /// <summary>Why two public proposals are alike; nothing where they are not, or one is no longer public.</summary>
    public async Task<IReadOnlyList<SimilarityReason>> ReasonsAsync(Proposal one, Proposal other, CancellationToken cancellation) =>
        (await IndexAsync(cancellation)).Find(SimilarityQuestion.Of(one.Text), MostLooked).FirstOrDefault(f => f.Item.Id == other.Id)?.Reasons ?? [];

    private ValueTask<SimilarityIndex> IndexAsync(CancellationToken cancellation) =>
        cache.GetAsync(tenant.Value, "proposals:similarity", () => shelf.RefreshAsync(tenant.Value, db, cancellation));
}

/// <summary>A similar proposal as the page shows it.</summary>
/// <param name="Similar">The proposal and why.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="SupportCount">How many support it.</param>
/// <param name="Source">Where an existing project was found; empty for a proposal made here.</param>
internal sealed record SimilarRow(SimilarItem Similar, Standing Standing, int SupportCount, string Source);
