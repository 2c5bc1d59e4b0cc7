using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Keeps what people agreed to, and when they took it back.</summary>
internal sealed class ConsentBook(ResidentsDb db, TimeProvider clock)
{
    public void Give(Guid account, ConsentKind kind)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Consents.Add(new Consent { Id = Guid.CreateVersion7(now), AccountId = account, Kind = kind, NoticeVersion = ConsentNotice.Version, GivenAt = now });
    }

    /// <summary>Gives or withdraws, whichever changes something.</summary>
    public async Task SetAsync(Guid account, ConsentKind kind, bool wanted, CancellationToken cancellation)
    {
        var standing = await db.Consents.AsTracking().FirstOrDefaultAsync(c => c.AccountId == account && c.Kind == kind && c.WithdrawnAt == null, cancellation);
        if (wanted && standing is null)
        {
            Give(account, kind);
        }
        else if (!wanted && standing is not null)
        {
            standing.WithdrawnAt = clock.GetUtcNow().UtcDateTime;
        }
    }

    public async Task<IReadOnlyList<Consent>> OfAsync(Guid account, CancellationToken cancellation) =>
        await db.Consents.Where(c => c.AccountId == account).OrderBy(c => c.GivenAt).ToListAsync(cancellation);
}
