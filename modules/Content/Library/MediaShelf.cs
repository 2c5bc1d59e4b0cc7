using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Content;

/// <summary>Which version each file has now: read with every article, kept until something changes.</summary>
internal sealed class MediaShelf(ContentDb db, TenantSession session, TenantCache cache)
{
    public async Task<FrozenDictionary<Guid, ShelvedFile>> FilesAsync(CancellationToken cancellation) => session.IsWriting
        ? await ReadAsync(cancellation)
        : await cache.GetAsync(session.Tenant, "content:media", () => ReadAsync(cancellation));

    private async Task<FrozenDictionary<Guid, ShelvedFile>> ReadAsync(CancellationToken cancellation) =>
        (await db.Media.Where(m => m.BinnedAt == null).Select(m => new { m.Id, m.Version, m.IsDecorative }).ToListAsync(cancellation))
            .ToFrozenDictionary(m => m.Id, m => new ShelvedFile(m.Version, m.IsDecorative));
}

internal sealed record ShelvedFile(int Version, bool IsDecorative);
