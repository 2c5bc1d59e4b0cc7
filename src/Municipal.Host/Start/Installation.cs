using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>Brings everything this installation owns into order before the first request: host database, tenants, left-overs.</summary>
/// <param name="store">The host database.</param>
/// <param name="registry">The tenants.</param>
/// <param name="migrations">Their databases.</param>
internal sealed class Installation(HostStore store, TenantRegistry registry, TenantMigrations migrations)
{
    public async Task PrepareAsync(bool serving, CancellationToken cancellation)
    {
        await store.PrepareAsync(cancellation);
        await registry.ReloadAsync(cancellation);
        if (serving)
        {
            // A command may run while another Host is setting a tenant up; only the serving one sweeps.
            await migrations.SweepAsync(cancellation);
        }

        await migrations.BringUpToDateAsync(cancellation);
    }
}
