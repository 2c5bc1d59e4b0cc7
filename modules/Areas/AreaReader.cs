using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;

namespace Municipal.Areas;

internal sealed class AreaReader(Lazy<AreasDb> db, TenantSession session, TenantCache cache) : IAreas
{
    // What a transaction has written is nobody else's to see, so it neither fills nor reads the cache.
    public async Task<IReadOnlyList<Area>> AllAsync(CancellationToken cancellation) => session.IsWriting
        ? await ReadAsync(cancellation)
        : await cache.GetAsync(session.Tenant, "areas", () => ReadAsync(cancellation));

    private async Task<IReadOnlyList<Area>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await db.Value.Areas.AsNoTracking().ToListAsync(cancellation);
        var dong = rows.Where(r => r.Code != WholeArea.Code).OrderBy(r => r.Name.Ko, NaturalOrder.Instance)
            .Select(r => new Area(r.Id, r.Code, r.Name, IsWhole: false, r.Population)).ToList();
        return [WholeArea.At(session.Tenant, rows.FirstOrDefault(r => r.Code == WholeArea.Code), dong), .. dong];
    }
}
