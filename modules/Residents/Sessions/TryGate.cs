using Microsoft.AspNetCore.Http;

namespace Municipal.Residents;

/// <summary>Lets a request try a secret: so often for one account, and so often from one network.</summary>
internal sealed class TryGate(TryCounter counter, CurrentTenant tenant, TenantSettings settings, IHttpContextAccessor accessor)
{
    /// <summary>Takes one try.</summary>
    /// <param name="account">The account's key; see <see cref="KeyOf"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Zero, or how long to wait.</returns>
    public async Task<TimeSpan> TakeAsync(string account, CancellationToken cancellation)
    {
        var limits = await settings.GetAsync<AccountSettings>(cancellation);
        var window = TimeSpan.FromMinutes(limits.TryMinutes);
        var wait = counter.Take(tenant.Value.Id, account, limits.TriesPerAccount, window);
        return wait > TimeSpan.Zero
            ? wait
            : counter.Take(tenant.Value.Id, TryCounter.AddressKey(accessor.HttpContext?.Connection.RemoteIpAddress), limits.TriesPerAddress, window);
    }

    /// <summary>Forgets the tries of an account, after one that succeeded.</summary>
    public void Forget(string account) => counter.Forget(tenant.Value.Id, account);

    /// <summary>Whether one more mail may go to a mailbox, so that nobody's is flooded through our forms.</summary>
    public bool MayMail(string email) => counter.Take(tenant.Value.Id, $"mail:{EmailAddress.Key(email)}", 3, TimeSpan.FromHours(1)) == TimeSpan.Zero;

    /// <summary>The key of a sign-in name, whether or not it has an account.</summary>
    public static string KeyOf(string email) => $"account:{EmailAddress.Key(email)}";

    /// <summary>The key of an account's second factor.</summary>
    public static string CodeKeyOf(Guid account) => $"code:{account}";
}
