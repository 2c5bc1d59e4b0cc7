using System.Collections.Frozen;

namespace Municipal.Kernel;

/// <summary>An immutable picture of all tenants, with the two ways to find one. Swapped whole when anything changes.</summary>
public sealed class TenantMap
{
    private readonly FrozenDictionary<string, Tenant> _byName;
    private readonly FrozenDictionary<string, Tenant> _byHost;
    private readonly FrozenDictionary<string, Tenant>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;

    /// <summary>Builds the picture.</summary>
    /// <param name="tenants">All tenants.</param>
    public TenantMap(IEnumerable<Tenant> tenants)
    {
        All = [.. tenants.OrderByDescending(t => t.IsCity).ThenBy(t => t.Name.Value, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(t => t.Name.Value, StringComparer.Ordinal);
        _byHost = All.SelectMany(t => t.Hosts.Select(h => (h, t))).DistinctBy(x => x.h, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(x => x.h, x => x.t, StringComparer.OrdinalIgnoreCase);
        _byPrefix = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No tenants.</summary>
    public static TenantMap Empty { get; } = new([]);

    /// <summary>All tenants, the city first, then by name.</summary>
    public IReadOnlyList<Tenant> All { get; }

    /// <summary>The city's portal, or null before the installation is set up.</summary>
    public Tenant? City => All.Count > 0 && All[0].IsCity ? All[0] : null;

    /// <summary>The tenant of that name, or null.</summary>
    /// <param name="name">A name as typed.</param>
    /// <returns>The tenant or null.</returns>
    public Tenant? ByName(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The tenant of that id, or null.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <returns>The tenant or null.</returns>
    public Tenant? ById(Guid id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>The tenant that a host name leads to directly, or null.</summary>
    /// <param name="host">Host name without port.</param>
    /// <returns>The tenant or null.</returns>
    public Tenant? ByHost(string host) => _byHost.GetValueOrDefault(host);

    /// <summary>The tenant whose name is the first segment of a path, or null.</summary>
    /// <param name="segment">The segment, without slashes.</param>
    /// <returns>The tenant or null.</returns>
    public Tenant? ByPrefix(ReadOnlySpan<char> segment) => _byPrefix.TryGetValue(segment, out var tenant) ? tenant : null;
}
