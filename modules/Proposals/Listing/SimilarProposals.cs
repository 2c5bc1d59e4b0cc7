using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Looks for public proposals of all years like the one being written.</summary>
internal sealed class SimilarProposals(ProposalsDb db, TenantCache cache, CurrentTenant tenant)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<SimilarItem>> FindAsync(string title, string place, Guid? areaId, CancellationToken cancellation)
    {
        var index = await cache.GetAsync(tenant.Value, "proposals:similarity", async () => new SimilarityIndex(
            await db.Proposals.AsNoTracking().Where(p => p.IsListed)
                .Select(p => new ComparedItem(p.Number, p.Title, p.Place, p.AreaId, p.Standing, p.SupportCount)).ToListAsync(cancellation)));
        return SimilarityRules.Find(index, title, place, areaId, Most);
    }
}
