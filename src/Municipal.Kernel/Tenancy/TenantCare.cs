using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>
/// What city staff do with a portal: create, run a recipe on it, suspend, resume, switch features, delete. The desk and the command line both
/// come here. Every act is written to the audit of the portal and of the city,
/// and to one of them before it takes effect, so that none happens unseen.
/// Callers hold no transaction on either database.
/// </summary>
/// <param name="setup">Makes tenants.</param>
/// <param name="runner">Runs recipes.</param>
/// <param name="features">Switches features.</param>
/// <param name="provider">The databases.</param>
/// <param name="paths">Where files are.</param>
/// <param name="registry">The tenants.</param>
/// <param name="scopes">Opens the tenants' scopes.</param>
/// <param name="cache">Forgets a deleted tenant.</param>
/// <param name="clock">Names archives.</param>
public sealed class TenantCare(
    TenantSetup setup, RecipeRunner runner, FeatureSwitching features, IDatabaseProvider provider, InstallationPaths paths, TenantRegistry registry, TenantScopes scopes, TenantCache cache, TimeProvider clock)
{
    /// <summary>Makes a portal from a recipe: all of it or nothing.</summary>
    /// <param name="order">What to make.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work; nothing is then left.</param>
    /// <returns>The portal and what the recipe did.</returns>
    /// <exception cref="RecipeException">The recipe is no set-up recipe, does not pass its check, or a step refused.</exception>
    /// <exception cref="RegistryException">The name or a host is taken.</exception>
    public async Task<(Tenant Tenant, IReadOnlyList<RecipeChange> Changes)> CreateAsync(SetupOrder order, Recipe recipe, Actor by, CancellationToken cancellation)
    {
        const string action = "tenants.created";
        var label = $"{order.Title.Ko} ({recipe.Name})";
        var made = await setup.CreateAsync(order with { InSetup = [(services, _) => Note(services, action, order.Name, label, "", by), .. order.InSetup] }, recipe, cancellation);
        if (registry.Current.City is { } city && city.Id != made.Tenant.Id)
        {
            await NoteAtAsync(city, action, order.Name, label, "", by, CancellationToken.None);
        }

        return made;
    }

    /// <summary>Runs a recipe on a portal that stands: all of it or nothing.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work; nothing is then changed.</param>
    /// <param name="parameters">Values for <c>parameters('x')</c>; the portal's name and titles by default.</param>
    /// <returns>What changed; empty where the portal was so already.</returns>
    /// <exception cref="RecipeException">The recipe does not pass its check, or a step refused.</exception>
    public async Task<IReadOnlyList<RecipeChange>> RunRecipeAsync(
        Tenant tenant, Recipe recipe, Actor by, CancellationToken cancellation, IReadOnlyDictionary<string, string>? parameters = null)
    {
        await RecordAsync(tenant, "tenants.recipe.run", $"{tenant.Title.Ko}: {recipe.Name} {recipe.Version}", "", by, cancellation);
        return await runner.RunAsync(tenant, recipe, parameters ?? new SetupOrder(tenant.Name, tenant.Title).Parameters, cancellation);
    }

    /// <summary>Does something inside a portal in one transaction, such as inviting its officer.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="action">What the audit of both calls it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="work">Writes with the portal's services.</param>
    /// <param name="cancellation">Ends the work; nothing is then changed.</param>
    /// <returns>A task.</returns>
    public async Task ActInsideAsync(Tenant tenant, string action, Actor by, Func<IServiceProvider, Task> work, CancellationToken cancellation)
    {
        if (registry.Current.City is { } city && city.Id != tenant.Id)
        {
            await NoteAtAsync(city, action, tenant.Name, tenant.Title.Ko, "", by, cancellation);
        }

        await scopes.WriteAsync(tenant, by.Id, async services =>
        {
            await Note(services, action, tenant.Name, tenant.Title.Ko, "", by);
            await work(services);
        }, cancellation);
    }

    /// <summary>Closes a portal: visitors meet a polite 503 from the next request on. Nothing is lost.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The portal as it is now.</returns>
    /// <exception cref="RegistryException">It is the city's own portal.</exception>
    public Task<Tenant> SuspendAsync(Tenant tenant, string reason, Actor by, CancellationToken cancellation) =>
        SetSuspendedAsync(tenant, true, "tenants.suspended", reason, by, cancellation);

    /// <summary>Opens a suspended portal again.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The portal as it is now.</returns>
    public Task<Tenant> ResumeAsync(Tenant tenant, string reason, Actor by, CancellationToken cancellation) =>
        SetSuspendedAsync(tenant, false, "tenants.resumed", reason, by, cancellation);

    /// <summary>Switches a feature on, with what it needs, or off, with what needs it. The next request sees it; no data is lost.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="featureId">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was switched; empty where it was so already.</returns>
    /// <exception cref="CatalogException">The feature has no switch at this tenant.</exception>
    public async Task<FeatureChange> SwitchAsync(Tenant tenant, string featureId, bool on, Actor by, CancellationToken cancellation)
    {
        var planned = features.Preview(registry.Current.ById(tenant.Id) ?? tenant, featureId, on);
        if (planned.IsNothing)
        {
            return planned;
        }

        var label = $"{tenant.Title.Ko}: {string.Join(", ", planned.SwitchedOn.Concat(planned.SwitchedOff))}";
        await RecordAsync(tenant, on ? "tenants.feature.on" : "tenants.feature.off", label, "", by, cancellation);
        return await features.SwitchAsync(tenant, featureId, on, cancellation);
    }

    /// <summary>Takes a portal out of the registry and keeps its database and files in the archive.</summary>
    /// <param name="tenant">The portal.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellation">Ends the work before it has begun; from then on it is finished.</param>
    /// <returns>Where it is kept, for the operator to read.</returns>
    /// <exception cref="RegistryException">It is the city's own portal.</exception>
    public async Task<string> DeleteAsync(Tenant tenant, string reason, Actor by, CancellationToken cancellation)
    {
        RefuseCity(tenant);
        await RecordAsync(tenant, "tenants.deleted", tenant.Title.Ko, reason, by, cancellation);
        await using var held = await provider.HoldAsync(TenantMigrations.Stores, HoldKind.Together, CancellationToken.None);
        // After the row is gone a kill leaves an orphan, which the next start archives.
        await registry.RemoveAsync(tenant.Id, CancellationToken.None);
        var name = string.Create(CultureInfo.InvariantCulture, $"{tenant.Name}-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        var kept = await provider.ArchiveAsync(provider.StoreOf(tenant.Name), name, CancellationToken.None);
        ArchiveFiles(tenant, name);
        cache.Forget(tenant.Id);
        return kept;
    }

    private static void RefuseCity(Tenant tenant)
    {
        if (tenant.IsCity)
        {
            throw new RegistryException(RegistryRefusal.CityStays, tenant.Name.Value);
        }
    }

    /// <summary>Where tables and files live apart, the archive of the tables has left the files behind.</summary>
    private void ArchiveFiles(Tenant tenant, string name)
    {
        var folder = Path.Combine(paths.Tenants, tenant.Name.Value);
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, Path.Combine(paths.Archive, name));
        }
    }

    private async Task<Tenant> SetSuspendedAsync(Tenant tenant, bool suspended, string action, string reason, Actor by, CancellationToken cancellation)
    {
        RefuseCity(tenant);
        await RecordAsync(tenant, action, tenant.Title.Ko, reason, by, cancellation);
        return await registry.UpdateAsync(tenant.Id, facts => facts with { Suspended = suspended }, cancellation);
    }

    private async Task RecordAsync(Tenant tenant, string action, string label, string reason, Actor by, CancellationToken cancellation)
    {
        if (tenant.State != TenantState.Maintenance)
        {
            await NoteAtAsync(tenant, action, tenant.Name, label, reason, by, cancellation);
        }

        if (registry.Current.City is { } city && city.Id != tenant.Id)
        {
            await NoteAtAsync(city, action, tenant.Name, label, reason, by, cancellation);
        }
    }

    private Task NoteAtAsync(Tenant where, string action, TenantName subject, string label, string reason, Actor by, CancellationToken cancellation) =>
        scopes.WriteAsync(where, by.Id, services => Note(services, action, subject, label, reason, by), cancellation);

    private static Task Note(IServiceProvider services, string action, TenantName subject, string label, string reason, Actor by)
    {
        services.GetRequiredService<Visitor>().ActAs(by.Id, by.Name);
        services.GetRequiredService<AuditTrail>().Record(action, $"tenant:{subject}", label, reason);
        return Task.CompletedTask;
    }
}

/// <summary>Who acts on a portal from outside it.</summary>
/// <param name="Id">How the audit names the actor: <c>account:…</c> of the city, or <c>command:…</c>.</param>
/// <param name="Name">The person's name; empty for the installation itself.</param>
public sealed record Actor(string Id, string Name = "");
