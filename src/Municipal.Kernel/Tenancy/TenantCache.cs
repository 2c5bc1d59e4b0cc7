using System.Collections.Concurrent;

namespace Municipal.Kernel;

/// <summary>
/// Small things read on every page and written rarely (settings, menus, the year's plan), per tenant.
/// Everything a tenant has here is forgotten when its stamp or its registry row changes, so nobody has to think of what to drop.
/// </summary>
/// <param name="registry">Knows the stamps.</param>
public sealed class TenantCache(TenantRegistry registry)
{
    private readonly ConcurrentDictionary<Guid, Shelf> _shelves = new();

    /// <summary>Gives what is kept, or makes and keeps it. Two requests may make it at once; both get an equal value.</summary>
    /// <typeparam name="T">An immutable value.</typeparam>
    /// <param name="tenant">Whose.</param>
    /// <param name="key">What; unique within the tenant.</param>
    /// <param name="make">Makes it.</param>
    /// <returns>The value.</returns>
    public async ValueTask<T> GetAsync<T>(Tenant tenant, string key, Func<Task<T>> make) where T : notnull
    {
        // The stamp is read before the value is made: a commit in between leaves a shelf that nobody will ask for.
        var state = (registry.StampOf(tenant.Id), tenant.Version);
        var shelf = _shelves.TryGetValue(tenant.Id, out var current) && current.State == state ? current : _shelves[tenant.Id] = new Shelf(state);
        if (shelf.Items.TryGetValue(key, out var kept))
        {
            return (T)kept;
        }

        var made = await make();
        shelf.Items[key] = made;
        return made;
    }

    /// <summary>Forgets a deleted tenant.</summary>
    /// <param name="tenant">The tenant's id.</param>
    public void Forget(Guid tenant) => _shelves.TryRemove(tenant, out _);

    private sealed record Shelf((long Stamp, long Version) State)
    {
        public ConcurrentDictionary<string, object> Items { get; } = new(StringComparer.Ordinal);
    }
}
