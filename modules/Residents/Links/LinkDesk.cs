using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Makes one-time links and redeems them.</summary>
internal sealed class LinkDesk(ResidentsDb db, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A new link; earlier ones of the same account and purpose stop working.</summary>
    public async Task<(Guid Id, string Token)> IssueAsync(Guid account, LinkPurpose purpose, CancellationToken cancellation)
    {
        var (now, token) = (Now, SecretToken.New());
        await SpendAllAsync(account, purpose, cancellation);
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(now), AccountId = account, Purpose = purpose, TokenHash = SecretToken.HashOf(token), CreatedAt = now,
            ExpiresAt = now + (purpose == LinkPurpose.Invite ? InvitationLifetime : Lifetime),
        };
        db.Links.Add(link);
        return (link.Id, token);
    }

    /// <summary>Whose link this is, if it still works. Looking does not use it up: mail scanners open links too.</summary>
    public async Task<Account?> OwnerAsync(string? token, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        var (hash, now) = (SecretToken.HashOf(token), Now);
        return await (from link in db.Links
                      join account in db.Accounts on link.AccountId equals account.Id
                      where link.TokenHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now
                      select account).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Uses a link up. Of two who try at the same time, one succeeds.</summary>
    public async Task<bool> RedeemAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        var (hash, now) = (SecretToken.HashOf(token), Now);
        return await db.Links.Where(l => l.TokenHash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellation) == 1;
    }

    public Task SpendAllAsync(Guid account, LinkPurpose purpose, CancellationToken cancellation)
    {
        var now = Now;
        return db.Links.Where(l => l.AccountId == account && l.Purpose == purpose && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellation);
    }
}
