using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>The last index of each tenant, from which the next one is made: only what changed since is read and parted into words.</summary>
internal sealed class SimilarityShelf(TenantRegistry registry)
{
    private const int MostReadSingly = 500;

    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>The tenant's index as its database is now.</summary>
    public async Task<SimilarityIndex> RefreshAsync(Tenant tenant, ProposalsDb db, CancellationToken cancellation)
    {
        var index = _kept.TryGetValue(tenant.Id, out var kept) && kept.TenantVersion == tenant.Version
            ? await UpdateAsync(kept.Index, db, cancellation)
            : new SimilarityIndex(await ReadAsync(db.Proposals, cancellation));
        _kept[tenant.Id] = new Kept(tenant.Version, index);
        foreach (var deleted in _kept.Keys.Where(id => registry.Current.ById(id) is null))
        {
            _kept.TryRemove(deleted, out _);
        }

        return index;
    }

    private static async Task<SimilarityIndex> UpdateAsync(SimilarityIndex index, ProposalsDb db, CancellationToken cancellation)
    {
        var present = await db.Proposals.Where(p => p.IsListed).Select(p => new { p.Id, p.Version }).ToDictionaryAsync(p => p.Id, p => p.Version, cancellation);
        var gone = new List<Guid>();
        foreach (var item in index.Items)
        {
            if (!present.TryGetValue(item.Id, out var version))
            {
                gone.Add(item.Id);
            }
            else if (version == item.Version)
            {
                present.Remove(item.Id);
            }
        }

        if (present.Count > MostReadSingly)
        {
            return new SimilarityIndex(await ReadAsync(db.Proposals, cancellation));
        }

        List<Guid> changed = [.. present.Keys];
        return changed.Count + gone.Count == 0 ? index
            : index.With(changed.Count == 0 ? [] : await ReadAsync(db.Proposals.Where(p => changed.Contains(p.Id)), cancellation), gone);
    }

    private static async Task<List<ComparedItem>> ReadAsync(IQueryable<Proposal> proposals, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var items = await proposals.AsNoTracking().Where(p => p.IsListed)
            .Select(p => new ComparedItem(p.Id, p.Version, p.Number, p.Title, p.Place, p.Field, p.AreaId, p.Estimate)).ToListAsync(cancellation);
        return items.ConvertAll(i => i with { Field = fields.TryGetValue(i.Field, out var one) ? one : fields[i.Field] = i.Field });
    }

    private sealed record Kept(long TenantVersion, SimilarityIndex Index);
}
