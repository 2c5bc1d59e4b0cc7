namespace Municipal.Kernel;

/// <summary>
/// Switches features of a tenant: for its own desk, for the city's matrix and for the command line. Data of a feature that goes off
/// stays where it is. Writing the audit line is the caller's, in the session of whoever acts.
/// </summary>
/// <param name="catalog">Knows what depends on what.</param>
/// <param name="registry">Where the choice is kept; the next request sees it.</param>
public sealed class FeatureSwitching(ModuleCatalog catalog, TenantRegistry registry)
{
    /// <summary>Whether a feature has a switch at a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="featureId">The feature.</param>
    /// <returns>False where nobody declares it, where it belongs to the city alone, and where something always on stands on it.</returns>
    public bool HasSwitch(Tenant tenant, string featureId) =>
        catalog.Find(featureId) is { } feature
        && (tenant.IsCity || !feature.CityOnly)
        && !catalog.Dependants(featureId).Append(featureId).Any(id => catalog.Find(id) is { AlwaysOn: true } fixedOne && (tenant.IsCity || !fixedOne.CityOnly));

    /// <summary>What switching would change, without changing it.</summary>
    /// <param name="tenant">The tenant as the registry has it now.</param>
    /// <param name="featureId">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <returns>What would go on with it, or off with it.</returns>
    /// <exception cref="CatalogException">The feature has no switch at this tenant.</exception>
    public FeatureChange Preview(Tenant tenant, string featureId, bool on)
    {
        RequireSwitch(tenant, featureId);
        var after = catalog.Close(Choose([.. tenant.Features], tenant.IsCity, featureId, on), tenant.IsCity);
        return Difference(tenant.Features, after);
    }

    /// <summary>Switches a feature. On brings what it depends on; off takes along what depends on it, and nothing else.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="featureId">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <param name="cancellation">Ends the work; nothing is then switched.</param>
    /// <returns>What changed; nothing where it was so already.</returns>
    /// <exception cref="CatalogException">The feature has no switch at this tenant.</exception>
    public async Task<FeatureChange> SwitchAsync(Tenant tenant, string featureId, bool on, CancellationToken cancellation)
    {
        RequireSwitch(tenant, featureId);
        IReadOnlySet<string> before = tenant.Features;
        var now = await registry.UpdateAsync(tenant.Id, facts =>
        {
            // What somebody else has switched meanwhile counts, not what this request began with.
            before = Closed(facts.Features, tenant.IsCity);
            return facts with { Features = Choose(facts.Features, tenant.IsCity, featureId, on) };
        }, cancellation);
        return Difference(before, now.Features);
    }

    private List<string> Choose(IReadOnlyList<string> chosen, bool isCity, string featureId, bool on)
    {
        if (on)
        {
            return [.. chosen.Append(featureId).Distinct().Order(StringComparer.Ordinal)];
        }

        var off = catalog.Dependants(featureId).Append(featureId).ToHashSet(StringComparer.Ordinal);
        var rest = chosen.Except(off).ToList();
        // What is on only because a feature going off had brought it along stays: nobody asked for that to go.
        var kept = Closed(chosen, isCity).Except(off).Except(Closed(rest, isCity));
        return [.. rest.Concat(kept).Order(StringComparer.Ordinal)];
    }

    private IReadOnlySet<string> Closed(IEnumerable<string> chosen, bool isCity) =>
        catalog.Close(chosen.Where(id => catalog.Find(id) is { } known && (isCity || !known.CityOnly)), isCity);

    private FeatureChange Difference(IReadOnlySet<string> before, IReadOnlySet<string> after) =>
        new(InOrder(id => after.Contains(id) && !before.Contains(id)), InOrder(id => before.Contains(id) && !after.Contains(id)));

    private List<string> InOrder(Func<string, bool> isOne) => [.. catalog.Features.Select(f => f.Id).Where(isOne)];

    private void RequireSwitch(Tenant tenant, string featureId)
    {
        if (!HasSwitch(tenant, featureId))
        {
            throw new CatalogException($"The feature '{featureId}' has no switch at {tenant.Name}.");
        }
    }
}

/// <summary>What switching a feature changed or would change, in dependency order.</summary>
/// <param name="SwitchedOn">Ids of features that went on.</param>
/// <param name="SwitchedOff">Ids of features that went off.</param>
public sealed record FeatureChange(IReadOnlyList<string> SwitchedOn, IReadOnlyList<string> SwitchedOff)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsNothing => SwitchedOn.Count == 0 && SwitchedOff.Count == 0;
}
