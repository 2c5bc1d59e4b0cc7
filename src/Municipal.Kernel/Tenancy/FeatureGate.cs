namespace Municipal.Kernel;

/// <summary>
/// The one answer that closes every door. A door is open when its feature is on for the tenant; nothing else is asked,
/// and nothing is remembered between two questions.
/// </summary>
/// <param name="catalog">What the modules declare.</param>
public sealed class FeatureGate(ModuleCatalog catalog)
{
    /// <summary>Whether a feature is on for a tenant.</summary>
    /// <param name="tenant">The tenant as the registry has it now.</param>
    /// <param name="featureId">The feature.</param>
    /// <returns>True where it is on. An unknown feature is never on.</returns>
    public static bool Enabled(Tenant tenant, string featureId) => tenant.Features.Contains(featureId);

    /// <summary>The contributions of one kind that exist for a tenant.</summary>
    /// <typeparam name="T">The kind: a menu entry, a slot, a job …</typeparam>
    /// <param name="tenant">The tenant as the registry has it now.</param>
    /// <returns>Contributions of features that are on, in feature order.</returns>
    public IEnumerable<T> Open<T>(Tenant tenant) where T : notnull
    {
        foreach (var (feature, contribution) in catalog.All<T>())
        {
            if (Enabled(tenant, feature.Id))
            {
                yield return contribution;
            }
        }
    }
}
