using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary><c>{ "name": "feature", "enable": […], "disable": […] }</c></summary>
public sealed record FeatureStepModel : RecipeStepModel
{
    /// <summary>Features to switch on, with what they depend on.</summary>
    public IReadOnlyList<string> Enable { get; init; } = [];

    /// <summary>Features to switch off.</summary>
    public IReadOnlyList<string> Disable { get; init; } = [];
}

/// <summary>Switches features.</summary>
/// <param name="catalog">Knows them.</param>
public sealed class FeatureStep(ModuleCatalog catalog) : RecipeStep<FeatureStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(FeatureStepModel model, bool isDemo) =>
        model.Enable.Concat(model.Disable).Where(f => catalog.Find(f) is null)
            .Select(f => $"No module declares a feature '{f}'. Known: {string.Join(", ", catalog.Features.Select(x => x.Id))}.");

    /// <inheritdoc/>
    protected override Task RunAsync(FeatureStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var off = model.Disable.SelectMany(f => catalog.Dependants(f).Append(f)).ToHashSet(StringComparer.Ordinal);
        var wanted = run.Facts.Features.Union(model.Enable).Except(off).Order(StringComparer.Ordinal).ToList();
        if (!wanted.SequenceEqual(run.Facts.Features.Order(StringComparer.Ordinal)))
        {
            run.Change(run.Facts with { Features = wanted }, f => string.Join(' ', f.Features.Order(StringComparer.Ordinal)), $"features: {string.Join(", ", wanted)}");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<FeatureStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) =>
        Task.FromResult<FeatureStepModel?>(new FeatureStepModel { Enable = [.. tenant.Features.Where(f => catalog.Find(f) is { AlwaysOn: false }).Order(StringComparer.Ordinal)] });
}

/// <summary><c>{ "name": "theme", "theme": "Standard", "primaryColour": "#256ef4", … }</c></summary>
public sealed record ThemeStepModel : RecipeStepModel
{
    /// <summary>The theme's id.</summary>
    public string? Theme { get; init; }

    /// <summary>The brand colour as <c>#rrggbb</c>.</summary>
    public string? PrimaryColour { get; init; }

    /// <summary>A line under the portal's name.</summary>
    public LocalizedText? Slogan { get; init; }

    /// <summary>Whether the tenant declares itself an official government site.</summary>
    public bool? IsOfficial { get; init; }
}

/// <summary>Sets theme and brand.</summary>
public sealed class ThemeStep : RecipeStep<ThemeStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(ThemeStepModel model, bool isDemo)
    {
        if (model.PrimaryColour is { } colour && !(colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit)))
        {
            yield return $"'{colour}' is not a colour. Write it as #rrggbb.";
        }

        if (isDemo && model.IsOfficial == true)
        {
            yield return "A demonstration cannot claim to be an official government site.";
        }
    }

    /// <inheritdoc/>
    protected override Task RunAsync(ThemeStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var old = run.Facts;
        var brand = new Brand(model.PrimaryColour ?? old.Brand.PrimaryColour, model.Slogan ?? old.Brand.Slogan, model.IsOfficial ?? old.Brand.IsOfficial);
        var facts = old with { Theme = model.Theme ?? old.Theme, Brand = brand };
        if (facts != old)
        {
            run.Change(facts, f => (f.Theme, f.Brand), $"theme: {facts.Theme}, {brand.PrimaryColour}");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<ThemeStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult<ThemeStepModel?>(new ThemeStepModel
    {
        Theme = tenant.Theme, PrimaryColour = tenant.Brand.PrimaryColour, Slogan = tenant.Brand.Slogan, IsOfficial = tenant.Brand.IsOfficial,
    });
}

/// <summary><c>{ "name": "settings", "sections": { "Proposals": { … } } }</c></summary>
public sealed record SettingsStepModel : RecipeStepModel
{
    /// <summary>Values by section name; each must fit its section exactly.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Sections { get; init; }
}

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

/// <summary><c>{ "name": "roles", "grants": [ { "role": "dong-office", "permission": "…", "granted": true } ] }</c></summary>
public sealed record RolesStepModel : RecipeStepModel
{
    /// <summary>The tenant's own words over the permissions' defaults.</summary>
    public required IReadOnlyList<GrantModel> Grants { get; init; }
}

/// <summary>One grant in a recipe.</summary>
/// <param name="Role">The role.</param>
/// <param name="Permission">The permission's id.</param>
/// <param name="Granted">Granted, or taken away.</param>
public sealed record GrantModel(string Role, string Permission, bool Granted);

/// <summary>Changes what roles may do.</summary>
/// <param name="catalog">Knows the permissions.</param>
/// <param name="db">Kernel's tables.</param>
/// <param name="clock">For ids.</param>
public sealed class RolesStep(ModuleCatalog catalog, KernelDb db, TimeProvider clock) : RecipeStep<RolesStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(RolesStepModel model, bool isDemo)
    {
        foreach (var grant in model.Grants)
        {
            if (!Roles.All.Contains(grant.Role))
            {
                yield return $"There is no role '{grant.Role}'. Known: {string.Join(", ", Roles.All)}.";
            }

            if (catalog.All<Permission>().All(p => p.Contribution.Id != grant.Permission))
            {
                yield return $"There is no permission '{grant.Permission}'. Known: {string.Join(", ", catalog.All<Permission>().Select(p => p.Contribution.Id))}.";
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(RolesStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var existing = await db.RoleGrants.ToListAsync(cancellation);
        foreach (var grant in model.Grants.Where(g => !run.Later<RolesStepModel>().Any(l => l.Grants.Any(again => (again.Role, again.Permission) == (g.Role, g.Permission)))))
        {
            var row = existing.FirstOrDefault(g => g.Role == grant.Role && g.Permission == grant.Permission);
            if (row is null)
            {
                db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(clock.GetUtcNow()), Role = grant.Role, Permission = grant.Permission, Granted = grant.Granted });
                run.Created($"role {grant.Role}: {grant.Permission}");
            }
            else if (row.Granted != grant.Granted)
            {
                row.Granted = grant.Granted;
                run.Updated($"role {grant.Role}: {grant.Permission}");
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task<RolesStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var grants = await db.RoleGrants.OrderBy(g => g.Role).ThenBy(g => g.Permission).Select(g => new GrantModel(g.Role, g.Permission, g.Granted)).ToListAsync(cancellation);
        return grants.Count == 0 ? null : new RolesStepModel { Grants = grants };
    }
}

/// <summary><c>{ "name": "recipes", "values": ["gu-light"] }</c>; put in place when the file is opened.</summary>
public sealed record RecipesStepModel : RecipeStepModel
{
    /// <summary>Names of the recipes to include.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
