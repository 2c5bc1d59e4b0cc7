namespace Municipal.Portal;

/// <summary>The switch-board of the tenant's own desk: what it shows, and the one act on it.</summary>
internal sealed class SwitchBoard(ModuleCatalog catalog, FeatureSwitching switching, AuditTrail audit, PhraseBook phrases)
{
    public IEnumerable<IGrouping<FeatureCategory, SwitchRow>> Rows(Tenant tenant) => catalog.Features
        .Where(f => tenant.IsCity || !f.CityOnly)
        .Select(f => RowOf(tenant, f))
        .GroupBy(r => r.Feature.Category).OrderBy(g => g.Key);

    /// <summary>The row of one feature, or null where it has no switch here.</summary>
    public SwitchRow? Find(Tenant tenant, string featureId) => switching.HasSwitch(tenant, featureId) ? RowOf(tenant, catalog.Find(featureId)!) : null;

    public async Task<FeatureChange> SwitchAsync(Tenant tenant, string featureId, bool on, string reason, CancellationToken cancellation)
    {
        var change = await switching.SwitchAsync(tenant, featureId, on, cancellation);
        change.SwitchedOn.ToList().ForEach(id => audit.Record("portal.feature.on", $"feature:{id}", NameOf(id), reason));
        change.SwitchedOff.ToList().ForEach(id => audit.Record("portal.feature.off", $"feature:{id}", NameOf(id), reason));
        return change;
    }

    public string NamesOf(IEnumerable<string> features) => string.Join(", ", features.Select(NameOf));

    private string NameOf(string featureId) => phrases[catalog.Find(featureId)!.Name];

    private SwitchRow RowOf(Tenant tenant, Feature feature)
    {
        var isOn = FeatureGate.Enabled(tenant, feature.Id);
        var hasSwitch = switching.HasSwitch(tenant, feature.Id);
        var change = hasSwitch ? switching.Preview(tenant, feature.Id, !isOn) : new FeatureChange([], []);
        return new SwitchRow(feature, isOn, hasSwitch)
        {
            Brings = [.. change.SwitchedOn.Where(id => id != feature.Id)],
            Takes = [.. change.SwitchedOff.Where(id => id != feature.Id)],
        };
    }
}

/// <summary>One feature on the switch-board.</summary>
internal sealed record SwitchRow(Feature Feature, bool IsOn, bool HasSwitch)
{
    /// <summary>Ids of what would go on with it.</summary>
    public IReadOnlyList<string> Brings { get; init; } = [];

    /// <summary>Ids of what would go off with it.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];
}
