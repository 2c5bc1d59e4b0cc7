using System.Text.Json;

namespace Municipal.Kernel;

/// <summary>Stores settings. Properties that a section does not name keep their values.</summary>
/// <param name="catalog">Knows the sections.</param>
/// <param name="settings">Stores them.</param>
/// <param name="gate">Which sections exist at a tenant.</param>
public sealed class SettingsStep(ModuleCatalog catalog, TenantSettings settings, FeatureGate gate) : RecipeStep<SettingsStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(SettingsStepModel model, bool isDemo)
    {
        foreach (var (name, json) in model.Sections)
        {
            var section = catalog.All<SettingsSection>().FirstOrDefault(s => s.Contribution.Name == name).Contribution;
            if (section is null)
            {
                yield return $"There is no settings section '{name}'. Known: {string.Join(", ", catalog.All<SettingsSection>().Select(s => s.Contribution.Name))}.";
            }
            else if (Misfit(json, section.Type) is { } misfit)
            {
                yield return $"In settings section '{name}': {misfit}";
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(SettingsStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        foreach (var (name, json) in model.Sections)
        {
            var section = gate.Open<SettingsSection>(run.Tenant).FirstOrDefault(s => s.Name == name)
                ?? throw new RecipeStepException($"The settings section '{name}' belongs to a feature that is off.");
            var current = JsonSerializer.SerializeToNode(await settings.ReadAsync(section.Type, cancellation), section.Type, KernelJson.Options)!.AsObject();
            foreach (var property in json.EnumerateObject().Where(p => !run.Later<SettingsStepModel>().Any(l => l.Sections.TryGetValue(name, out var again) && again.TryGetProperty(p.Name, out _))))
            {
                current[property.Name] = JsonSerializer.SerializeToNode(property.Value, KernelJson.Options);
            }

            if (await settings.SetAsync(JsonSerializer.Deserialize(current, section.Type, KernelJson.Options)!, cancellation))
            {
                run.Updated($"settings: {name}");
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task<SettingsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var sections = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var section in gate.Open<SettingsSection>(tenant))
        {
            sections[section.Name] = JsonSerializer.SerializeToElement(await settings.ReadAsync(section.Type, cancellation), section.Type, KernelJson.Options);
        }

        return sections.Count == 0 ? null : new SettingsStepModel { Sections = sections };
    }

    private static string? Misfit(JsonElement json, Type type)
    {
        try
        {
            json.Deserialize(type, KernelJson.Options);
            return null;
        }
        catch (JsonException broken)
        {
            return RecipeReader.Plain(broken);
        }
    }
}

/// <summary><c>{ "name": "settings", "sections": { "Proposals": { … } } }</c></summary>
public sealed record SettingsStepModel : RecipeStepModel
{
    /// <summary>Values by section name; each must fit its section exactly.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Sections { get; init; }
}
