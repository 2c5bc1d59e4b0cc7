using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>Keeps every tenant's database at this build's schema: at creation and at start.</summary>
/// <param name="databases">The modules' contexts.</param>
/// <param name="provider">The database.</param>
/// <param name="migrator">Applies migrations.</param>
/// <param name="registry">The tenants.</param>
/// <param name="log">What happened to each.</param>
public sealed class TenantMigrations(ModuleDatabases databases, IDatabaseProvider provider, TenantMigrator migrator, TenantRegistry registry, ILogger<TenantMigrations> log)
{
    private const int AtOnce = 4;

    /// <summary>Fingerprint of this build's schema.</summary>
    public string Version { get; } = TenantMigrator.VersionOf(databases.Contexts);

    /// <summary>Makes a staged database with this build's schema.</summary>
    /// <param name="id">Identity of the tenant being set up.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The staged store.</returns>
    public async Task<string> StageAsync(Guid id, CancellationToken cancellation)
    {
        var (store, migrated) = await provider.StageAsync(id, Version, cancellation);
        if (!migrated)
        {
            await MigrateAsync(store, cancellation);
            await provider.KeepTemplateAsync(store, Version, cancellation);
        }

        return store;
    }

    /// <summary>Brings all tenants up to date, a few at a time. One that fails gets its maintenance page and is reported; the others run.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many were changed.</returns>
    public async Task<int> BringUpToDateAsync(CancellationToken cancellation)
    {
        var behind = registry.Current.All.Where(t => t.SchemaVersion != Version).ToList();
        await Parallel.ForEachAsync(behind, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (tenant, token) =>
        {
            try
            {
                await MigrateAsync(provider.StoreOf(tenant.Name), token);
                await registry.UpdateAsync(tenant.Id, facts => facts, token, Version);
                log.LogInformation("{Tenant} is at schema {Version}", tenant.Name, Version);
            }
            catch (Exception failure) when (failure is DbException or IOException or InvalidOperationException or NotSupportedException)
            {
                log.LogError(failure, "{Tenant} could not be brought to schema {Version}; it shows its maintenance page", tenant.Name, Version);
                await registry.MarkBrokenAsync(tenant.Id, failure.Message, token);
            }
        });
        return behind.Count;
    }

    /// <summary>What those hold who move stores: set-ups and deletions together, the sweep alone.</summary>
    public const string Stores = "stores";

    /// <summary>Removes what interrupted set-ups left, and sets aside databases that no registry row names. While any process sets up or deletes, it does nothing.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        await using var alone = await provider.HoldAsync(Stores, HoldKind.AloneIfFree, cancellation);
        if (alone is null)
        {
            return;
        }

        await registry.ReloadAsync(cancellation);
        var known = registry.Current.All.Select(t => provider.StoreOf(t.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (store, staged) in await provider.ListAsync(cancellation))
        {
            if (staged)
            {
                log.LogWarning("Removing {Store}, left by an interrupted set-up", store);
                await provider.DropAsync(store, cancellation);
            }
            else if (!known.Contains(store))
            {
                var kept = await provider.ArchiveAsync(store, $"orphan-{Guid.CreateVersion7():N}", cancellation);
                log.LogWarning("{Store} belongs to no tenant; it is kept as {Kept}", store, kept);
            }
        }
    }

    private async Task MigrateAsync(string store, CancellationToken cancellation)
    {
        await using var connection = provider.Connect(store);
        await connection.OpenAsync(cancellation);
        await migrator.MigrateAsync(connection, databases.Contexts, cancellation);
    }
}

/// <summary>The contexts of all modules, in a fixed order.</summary>
/// <param name="Contexts">Context types.</param>
public sealed record ModuleDatabases(IReadOnlyList<Type> Contexts);
