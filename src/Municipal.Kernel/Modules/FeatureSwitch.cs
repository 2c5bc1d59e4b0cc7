namespace Municipal.Kernel;

/// <summary>What switching one feature does to a tenant: the feature itself, and those that must go with it.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="On">On or off.</param>
/// <param name="Changed">Everything that changes, in dependency order; empty where it is so already.</param>
public sealed record FeatureSwitch(string FeatureId, bool On, IReadOnlyList<string> Changed)
{
    /// <summary>Those that change besides the feature that was asked for.</summary>
    public IReadOnlyList<string> AlongWith => [.. Changed.Where(id => id != FeatureId)];

    private IReadOnlySet<string> Before { get; init; } = new HashSet<string>();

    /// <summary>Works out what would change. Switching off leaves on what the feature itself needed.</summary>
    /// <param name="catalog">Knows what features need.</param>
    /// <param name="tenant">The tenant as it is.</param>
    /// <param name="featureId">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="CatalogException">The feature is unknown, has no switch, or is for the city only.</exception>
    public static FeatureSwitch Plan(ModuleCatalog catalog, Tenant tenant, string featureId, bool on)
    {
        var wanted = on
            ? catalog.Close([featureId], tenant.IsCity).Except(tenant.Features)
            : catalog.Dependants(featureId).Append(featureId).Intersect(tenant.Features);
        if (catalog.Find(featureId) is not { AlwaysOn: false })
        {
            throw new CatalogException($"The feature '{featureId}' has no switch.");
        }

        var changed = wanted.ToHashSet(StringComparer.Ordinal);
        return new FeatureSwitch(featureId, on, [.. catalog.Features.Where(f => changed.Contains(f.Id)).Select(f => f.Id)]) { Before = tenant.Features };
    }

    /// <summary>The stored feature list after the switch. What was on only because another feature needed it is from now on a choice of its own.</summary>
    /// <param name="features">The list before.</param>
    /// <returns>The list, sorted.</returns>
    internal IReadOnlyList<string> Apply(IEnumerable<string> features) =>
        [.. features.Union(Before).Union(On ? Changed : []).Except(On ? [] : Changed).Order(StringComparer.Ordinal)];
}
