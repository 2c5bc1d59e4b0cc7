using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// All tenants, in memory, as an immutable picture that is swapped when anything changes here or on another node.
/// Also counts commits per tenant (stamps), which key every cache.
/// </summary>
/// <param name="store">The host database.</param>
/// <param name="catalog">Closes feature sets over their dependencies.</param>
/// <param name="clock">Dates new rows.</param>
public sealed class TenantRegistry(HostStore store, ModuleCatalog catalog, TimeProvider clock) : IDisposable
{
    // Of two who read at once, the one that read earlier must not be the one that is believed.
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CommitStamps _stamps = new();
    private readonly ConcurrentDictionary<Guid, string> _broken = new();
    private volatile TenantMap _current = TenantMap.Empty;
    private (int Count, long Version, long Stamp) _seen = (-1, -1, -1);

    /// <summary>The picture as of now.</summary>
    public TenantMap Current => _current;

    /// <summary>Tenants whose database could not be brought up to date, with the reason, for the operator.</summary>
    public IReadOnlyDictionary<Guid, string> Broken => _broken;

    /// <summary>Counts commits in a tenant's database, those of other nodes included, at most a second late.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <returns>A number that differs after every commit.</returns>
    public long StampOf(Guid tenant) => _stamps.Of(tenant);

    /// <summary>Notes a commit. Other nodes hear of it when <see cref="SynchroniseAsync"/> next runs.</summary>
    /// <param name="tenant">The tenant's id.</param>
    public void Touch(Guid tenant) => _stamps.Touch(tenant);

    /// <summary>Reads the registry anew.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The new picture.</returns>
    public Task<TenantMap> ReloadAsync(CancellationToken cancellation) => AloneAsync(() => ReadAsync(cancellation), cancellation);

    /// <summary>Tells other nodes of this node's commits, and takes over what they changed.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether the picture changed.</returns>
    public Task<bool> SynchroniseAsync(CancellationToken cancellation) => AloneAsync(
        async () =>
        {
            await _stamps.TellAsync(store, cancellation);
            var seen = await store.ReadAsync(
                async db => await db.Tenants.GroupBy(_ => 1).Select(g => new ValueTuple<int, long, long>(g.Count(), g.Max(t => t.Version), g.Sum(t => t.Stamp))).FirstOrDefaultAsync(cancellation),
                cancellation);
            if (seen == _seen)
            {
                return false;
            }

            await ReadAsync(cancellation);
            _seen = seen;
            return true;
        },
        cancellation);

    /// <summary>Adds a tenant whose database is in place; from this moment visitors reach it.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="name">The tenant's name.</param>
    /// <param name="facts">What is stored of it.</param>
    /// <param name="schemaVersion">The schema its database has.</param>
    /// <param name="cancellation">Ends the work; the tenant is then not added.</param>
    /// <returns>The tenant.</returns>
    /// <exception cref="RegistryException">The name or a host is taken, or there is a city already.</exception>
    public async Task<Tenant> AddAsync(Guid id, TenantName name, TenantFacts facts, string schemaVersion, CancellationToken cancellation)
    {
        await store.WriteAsync(async db =>
        {
            var rows = await db.Tenants.ToListAsync(cancellation);
            Check(rows, id, name, facts);
            db.Tenants.Add(new TenantRow
            {
                Id = id, Name = name.Value, Facts = facts, SchemaVersion = schemaVersion,
                Version = rows.Select(r => r.Version).DefaultIfEmpty().Max() + 1, CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
            return true;
        }, cancellation);
        return (await ReloadAsync(cancellation)).ById(id)!;
    }

    /// <summary>Changes a tenant's registry row; the next request sees it.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <param name="change">Gives the new facts from the old.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="schemaVersion">The schema it now has, where that changed.</param>
    /// <returns>The tenant as it is now.</returns>
    /// <exception cref="RegistryException">The change clashes with another tenant.</exception>
    /// <exception cref="CatalogException">A feature is unknown or not for this tenant.</exception>
    public async Task<Tenant> UpdateAsync(Guid id, Func<TenantFacts, TenantFacts> change, CancellationToken cancellation, string? schemaVersion = null)
    {
        await store.WriteAsync(async db =>
        {
            var rows = await db.Tenants.ToListAsync(cancellation);
            var row = rows.Single(r => r.Id == id);
            var facts = change(row.Facts);
            Check(rows, id, TenantName.Parse(row.Name), facts);
            catalog.Close(facts.Features.Except(row.Facts.Features), facts.IsCity);
            row.Facts = facts;
            row.SchemaVersion = schemaVersion ?? row.SchemaVersion;
            row.Version = rows.Max(r => r.Version) + 1;
            return true;
        }, cancellation);
        return (await ReloadAsync(cancellation)).ById(id)!;
    }

    /// <summary>Removes a tenant from the registry; its database is the caller's to archive.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await store.WriteAsync(db => db.Tenants.Where(t => t.Id == id).ExecuteDeleteAsync(cancellation), cancellation);
        _stamps.Forget(id);
        await ReloadAsync(cancellation);
    }

    /// <summary>Puts a tenant on its maintenance page until the next start.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <param name="reason">Why, for the operator.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task MarkBrokenAsync(Guid id, string reason, CancellationToken cancellation)
    {
        _broken[id] = reason;
        await ReloadAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<TenantMap> ReadAsync(CancellationToken cancellation)
    {
        var rows = await store.ReadAsync(db => db.Tenants.AsNoTracking().ToListAsync(cancellation), cancellation);
        foreach (var row in rows)
        {
            _stamps.Stored(row.Id, row.Stamp);
        }

        _current = new TenantMap(rows.Select(r => r.ToTenant(catalog)).Select(t => _broken.ContainsKey(t.Id) ? t with { State = TenantState.Maintenance } : t));
        return _current;
    }

    private static void Check(List<TenantRow> rows, Guid id, TenantName name, TenantFacts facts)
    {
        var others = rows.Where(r => r.Id != id).ToList();
        if (others.Any(r => r.Name == name.Value))
        {
            throw new RegistryException(RegistryRefusal.NameTaken, name.Value);
        }

        if (facts.Hosts.FirstOrDefault(h => others.Any(r => r.Facts.Hosts.Contains(h, StringComparer.OrdinalIgnoreCase))) is { } host)
        {
            throw new RegistryException(RegistryRefusal.HostTaken, host);
        }

        if (facts.IsCity && others.Any(r => r.Facts.IsCity))
        {
            throw new RegistryException(RegistryRefusal.CityExists, name.Value);
        }
    }
}
