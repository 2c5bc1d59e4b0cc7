using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>
/// Makes a tenant from a recipe. Everything happens in a staged database that no visitor can reach; the registry row is the
/// last thing written. A failure or a kill before it leaves nothing that anybody could meet.
/// </summary>
/// <param name="catalog">What there is to switch on.</param>
/// <param name="provider">The database.</param>
/// <param name="migrations">Brings the staged database to its schema.</param>
/// <param name="scopes">Opens the staged tenant's scope.</param>
/// <param name="registry">Where the tenant becomes visible.</param>
/// <param name="runner">Applies the recipe.</param>
/// <param name="journal">Remembers the run.</param>
/// <param name="bell">Sends the first mail.</param>
/// <param name="clock">For ids.</param>
/// <param name="log">Left-overs of a failure.</param>
public sealed class TenantSetup(
    ModuleCatalog catalog, IDatabaseProvider provider, TenantMigrations migrations, TenantScopes scopes, TenantRegistry registry,
    RecipeRunner runner, RecipeJournal journal, OutboxBell bell, TimeProvider clock, ILogger<TenantSetup> log)
{
    /// <summary>Makes a tenant.</summary>
    /// <param name="order">What to make.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="cancellation">Ends the work; nothing is then left.</param>
    /// <returns>The tenant and what the recipe did.</returns>
    /// <exception cref="RecipeException">The recipe is no set-up recipe, does not pass its check, or a step refused.</exception>
    /// <exception cref="RegistryException">The name or a host is taken.</exception>
    public async Task<(Tenant Tenant, IReadOnlyList<RecipeChange> Changes)> CreateAsync(SetupOrder order, Recipe recipe, CancellationToken cancellation)
    {
        if (!recipe.IsSetup)
        {
            throw new RecipeException(new RecipeProblem(recipe.Name, 1, 1, "This recipe only adds to a portal; it cannot set one up (\"issetuprecipe\" is not true)."));
        }

        if (registry.Current.ByName(order.Name.Value) is not null)
        {
            throw new RegistryException(RegistryRefusal.NameTaken, order.Name.Value);
        }

        await using var held = await provider.HoldAsync(TenantMigrations.Stores, HoldKind.Together, cancellation);
        var draft = Draft(order, recipe);
        var staged = await migrations.StageAsync(draft.Id, cancellation);
        var adopted = false;
        try
        {
            var run = await scopes.WriteAsync(draft, $"recipe:{recipe.Name}", async services =>
            {
                var applied = await ApplyAsync(services, draft, order, recipe, cancellation);
                foreach (var work in order.InSetup)
                {
                    await work(services, cancellation);
                }

                return applied;
            }, cancellation, staged);
            await provider.AdoptAsync(staged, order.Name, cancellation);
            adopted = true;
            var tenant = await registry.AddAsync(draft.Id, order.Name, run.Facts, migrations.Version, cancellation);
            // The commit rang before anybody could find the portal; its invitations leave now.
            bell.Ring(draft.Id);
            await runner.AfterwardsAsync(run, cancellation);
            // Last, so that a run which was cut off before its further portals stood is known as unfinished.
            await journal.NoteAsync(order.Name, recipe, run.Changes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), succeeded: true, cancellation);
            return (tenant, run.Changes);
        }
        catch (Exception failure)
        {
            if (registry.Current.ById(draft.Id) is null)
            {
                await UndoAsync(adopted ? provider.StoreOf(order.Name) : staged);
            }

            await journal.NoteAsync(order.Name, recipe, failure.Message, succeeded: false, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Shows what a set-up would make, without making it.</summary>
    /// <param name="order">What would be made.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What the recipe would do.</returns>
    public async Task<IReadOnlyList<RecipeChange>> PreviewAsync(SetupOrder order, Recipe recipe, CancellationToken cancellation)
    {
        await using var held = await provider.HoldAsync(TenantMigrations.Stores, HoldKind.Together, cancellation);
        var draft = Draft(order, recipe);
        var staged = await migrations.StageAsync(draft.Id, cancellation);
        try
        {
            var run = await scopes.WriteAsync(draft, "preview", services => ApplyAsync(services, draft, order, recipe, cancellation), cancellation, staged);
            return run.Changes;
        }
        finally
        {
            await UndoAsync(staged);
        }
    }

    private async Task<RecipeRun> ApplyAsync(IServiceProvider services, Tenant draft, SetupOrder order, Recipe recipe, CancellationToken cancellation)
    {
        var run = await runner.ApplyAsync(services, draft, recipe, order.Parameters, cancellation);
        if (order.PrimaryColour is { } colour && colour != run.Facts.Brand.PrimaryColour)
        {
            run.Step = "theme";
            run.Change(run.Facts with { Brand = run.Facts.Brand with { PrimaryColour = colour } }, f => (f.Theme, f.Brand), $"theme: {colour}");
        }

        return run;
    }

    private Tenant Draft(SetupOrder order, Recipe recipe)
    {
        var now = clock.GetUtcNow();
        return new Tenant
        {
            Id = Guid.CreateVersion7(now), Name = order.Name, Title = order.Title, IsCity = recipe.IsCity, IsDemo = recipe.IsDemo, Hosts = order.Hosts,
            Features = catalog.Close([], recipe.IsCity).ToFrozenSet(StringComparer.Ordinal), Recipe = recipe.Name, SchemaVersion = migrations.Version, CreatedAt = now.UtcDateTime,
        };
    }

    private async Task UndoAsync(string store)
    {
        try
        {
            await provider.DropAsync(store, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
        {
            // The next start sweeps what is staged.
            log.LogWarning(failure, "{Store} could not be removed now", store);
        }
    }
}

/// <summary>What a new tenant should be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
public sealed record SetupOrder(TenantName Name, LocalizedText Title)
{
    /// <summary>Host names that lead to it directly.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The brand colour as <c>#rrggbb</c>; wins over the recipe's. Null to leave it to the recipe.</summary>
    public string? PrimaryColour { get; init; }

    /// <summary>Values for the recipe's <c>parameters('x')</c>; <c>name</c>, <c>titleKo</c> and <c>titleEn</c> are always there.</summary>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get => new Dictionary<string, string>(field ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["name"] = Name.Value, ["titleKo"] = Title.Ko, ["titleEn"] = Title.En ?? Title.Ko,
        };
        init;
    }

    /// <summary>More to write in the same transaction, such as the first officer's account.</summary>
    public IReadOnlyList<Func<IServiceProvider, CancellationToken, Task>> InSetup { get; init; } = [];
}
