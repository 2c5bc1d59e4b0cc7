using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Opens and ends sessions. Every call needs an open transaction.</summary>
internal sealed class SessionBook(ResidentsDb db, TenantSession session, TenantSettings settings, CurrentSession current, IHttpContextAccessor accessor, TimeProvider clock)
{
    private HttpContext Http => accessor.HttpContext!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Signs this browser in with a new secret; the one it had before is worth nothing from now on.</summary>
    public async Task OpenAsync(Account account, bool keep, bool withSecondFactor, CancellationToken cancellation)
    {
        await EndCurrentAsync(cancellation);
        session.LeavesCachesAlone = true;
        var limits = await settings.GetAsync<AccountSettings>(cancellation);
        var longest = limits.Longest(account.IsStaff);
        var (token, now) = (SecretToken.New(), Now);
        db.Sessions.Add(new SignInSession
        {
            Id = Guid.CreateVersion7(now), AccountId = account.Id, TokenHash = SecretToken.HashOf(token), CreatedAt = now, LastSeenAt = now, ExpiresAt = now + longest,
            SecondFactorAt = withSecondFactor ? now : null, Device = DeviceName.Of(Http.Request.Headers.UserAgent.ToString()),
        });
        SessionCookie.Give(Http, session.Tenant, token, keep && !account.IsStaff ? longest : null);
    }

    /// <summary>Signs this browser out.</summary>
    public async Task EndCurrentAsync(CancellationToken cancellation)
    {
        if (current.Known is { } known)
        {
            session.LeavesCachesAlone = true;
            await EndAsync(s => s.Where(x => x.Id == known.Id), cancellation);
            SessionCookie.Take(Http, session.Tenant);
        }
    }

    /// <summary>Ends one session of an account; somebody else's is left alone.</summary>
    public Task<int> EndOneAsync(Guid account, Guid id, CancellationToken cancellation) =>
        EndAsync(s => s.Where(x => x.Id == id && x.AccountId == account), cancellation);

    /// <summary>Ends every session of an account, this browser's included.</summary>
    public Task<int> EndAllAsync(Guid account, CancellationToken cancellation) => EndAsync(s => s.Where(x => x.AccountId == account), cancellation);

    /// <summary>Ends every session of an account but this browser's.</summary>
    public Task<int> EndOthersAsync(Guid account, CancellationToken cancellation)
    {
        var keep = current.Known?.Id;
        return EndAsync(s => s.Where(x => x.AccountId == account && x.Id != keep), cancellation);
    }

    /// <summary>The sessions of an account that are still good, newest first.</summary>
    public async Task<IReadOnlyList<SignInSession>> LiveAsync(Guid account, bool isStaff, CancellationToken cancellation)
    {
        var idle = (await settings.GetAsync<AccountSettings>(cancellation)).Idle(isStaff);
        var live = await db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancellation);
        return live.FindAll(s => !SessionRules.HasExpired(s.LastSeenAt, s.ExpiresAt, idle, Now));
    }

    private Task<int> EndAsync(Func<IQueryable<SignInSession>, IQueryable<SignInSession>> which, CancellationToken cancellation)
    {
        var now = Now;
        return which(db.Sessions.Where(s => s.EndedAt == null)).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
    }
}
