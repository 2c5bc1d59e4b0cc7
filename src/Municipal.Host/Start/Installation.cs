using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>Brings everything this installation owns into order before the first request: host database, tenants, left-overs.</summary>
/// <param name="store">The host database.</param>
/// <param name="registry">The tenants.</param>
/// <param name="migrations">Their databases.</param>
/// <param name="provider">Lets one node at a time make the first key.</param>
/// <param name="keys">What protects cookies and forms.</param>
/// <param name="keyOptions">How long a key lives.</param>
internal sealed class Installation(
    HostStore store, TenantRegistry registry, TenantMigrations migrations, IDatabaseProvider provider, IKeyManager keys, IOptions<KeyManagementOptions> keyOptions)
{
    public async Task PrepareAsync(bool serving, CancellationToken cancellation)
    {
        await store.PrepareAsync(cancellation);
        await registry.ReloadAsync(cancellation);
        if (serving && keys.GetAllKeys().Count == 0)
        {
            await MakeFirstKeyAsync(cancellation);
        }

        await migrations.SweepAsync(cancellation);
        await migrations.BringUpToDateAsync(cancellation);
    }

    /// <summary>Nodes that start together on an empty database would each make a key of their own and refuse the other's forms.</summary>
    private async Task MakeFirstKeyAsync(CancellationToken cancellation)
    {
        await using var alone = await provider.HoldAsync("keys", HoldKind.Alone, cancellation);
        if (keys.GetAllKeys().Count == 0)
        {
            // The framework compares keys with the machine's clock.
            var now = TimeProvider.System.GetUtcNow();
            keys.CreateNewKey(now, now + keyOptions.Value.NewKeyLifetime);
        }
    }
}
