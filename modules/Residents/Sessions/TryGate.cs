using Microsoft.AspNetCore.Http;

namespace Municipal.Residents;

/// <summary>Lets a request try a secret: so often from one network, so often at one portal, and so often for one account.</summary>
internal sealed class TryGate(TryCounter counter, CurrentTenant tenant, TenantSettings settings, IHttpContextAccessor accessor)
{
    private const string Everybody = "everybody";

    private string Network => TryCounter.AddressKey(accessor.HttpContext?.Connection.RemoteIpAddress);

    /// <summary>Takes one try.</summary>
    /// <param name="account">The account's key; see <see cref="KeyOf"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Zero, or how long to wait.</returns>
    public async Task<TimeSpan> TakeAsync(string account, CancellationToken cancellation)
    {
        var limits = await settings.GetAsync<AccountSettings>(cancellation);
        var window = TimeSpan.FromMinutes(limits.TryMinutes);
        // The account comes last: a network that has used up its own tries must not use up those of other people's accounts.
        foreach (var (key, most) in ((string, int)[])[(Network, limits.TriesPerAddress), (Everybody, limits.TriesPerTenant), (account, limits.TriesPerAccount)])
        {
            var wait = counter.Take(tenant.Value.Id, key, most, window);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }
        }

        return TimeSpan.Zero;
    }

    /// <summary>After a try that succeeded: forgets those of the account, and gives network and portal theirs back, for many people share one network.</summary>
    public void Forget(string account)
    {
        counter.Forget(tenant.Value.Id, account);
        counter.GiveBack(tenant.Value.Id, Network);
        counter.GiveBack(tenant.Value.Id, Everybody);
    }

    /// <summary>Whether one more mail may go to a mailbox, so that nobody's is flooded through our forms.</summary>
    public bool MayMail(string email) => counter.Take(tenant.Value.Id, $"mail:{EmailAddress.Key(email)}", 3, TimeSpan.FromHours(1)) == TimeSpan.Zero;

    /// <summary>The key of a sign-in name, whether or not it has an account.</summary>
    public static string KeyOf(string email) => $"account:{EmailAddress.Key(email)}";

    /// <summary>The key of an account's second factor.</summary>
    public static string CodeKeyOf(Guid account) => $"code:{account}";
}
