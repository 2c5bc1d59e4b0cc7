using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Ends what has expired, and forgets what nobody needs any more.</summary>
internal sealed class TidyAccess(ResidentsDb db, TenantSession session, TenantSettings settings, TimeProvider clock) : IJob
{
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepUnconfirmed = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        session.LeavesCachesAlone = true;
        var now = clock.GetUtcNow().UtcDateTime;
        var limits = await settings.GetAsync<AccountSettings>(cancellation);
        foreach (var isStaff in (bool[])[true, false])
        {
            var seenBefore = now - limits.Idle(isStaff);
            await db.Sessions
                .Where(s => s.EndedAt == null && (s.ExpiresAt <= now || s.LastSeenAt <= seenBefore) && db.Accounts.Any(a => a.Id == s.AccountId && a.IsStaff == isStaff))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
        }

        var forgotten = now - KeepSessions;
        await db.Sessions.Where(s => s.EndedAt < forgotten).ExecuteDeleteAsync(cancellation);
        await db.Links.Where(l => l.ExpiresAt <= now || l.UsedAt != null).ExecuteDeleteAsync(cancellation);
        await ForgetUnconfirmedAsync(now - KeepUnconfirmed, cancellation);
    }

    private async Task ForgetUnconfirmedAsync(DateTime before, CancellationToken cancellation)
    {
        var stale = db.Accounts.Where(a => a.State == AccountState.Unconfirmed && a.CreatedAt < before);
        await db.Links.Where(l => stale.Any(a => a.Id == l.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.Consents.Where(c => stale.Any(a => a.Id == c.AccountId)).ExecuteDeleteAsync(cancellation);
        await stale.ExecuteDeleteAsync(cancellation);
    }
}
