using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>Runs a recipe on an existing tenant: all of it or nothing. Also previews it, which is the same run, rolled back.</summary>
/// <param name="book">Recipes.</param>
/// <param name="scopes">Opens the tenant's scope.</param>
/// <param name="registry">The tenants.</param>
/// <param name="journal">Remembers runs.</param>
public sealed class RecipeRunner(RecipeBook book, TenantScopes scopes, TenantRegistry registry, RecipeJournal journal)
{
    /// <summary>Runs a recipe.</summary>
    /// <param name="tenant">On which tenant.</param>
    /// <param name="recipe">Which recipe.</param>
    /// <param name="parameters">Values for <c>parameters('x')</c>.</param>
    /// <param name="cancellation">Ends the work; nothing is then changed.</param>
    /// <returns>What changed; empty where the tenant was so already.</returns>
    /// <exception cref="RecipeException">The recipe does not pass its check, or a step refused; nothing was changed.</exception>
    public async Task<IReadOnlyList<RecipeChange>> RunAsync(Tenant tenant, Recipe recipe, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellation)
    {
        var run = await scopes.WriteAsync(tenant, $"recipe:{recipe.Name}", services => ApplyAsync(services, tenant, recipe, parameters, cancellation), cancellation);
        var before = registry.Current.ById(tenant.Id)!;
        if (run.Tenant != before)
        {
            await registry.UpdateAsync(tenant.Id, _ => run.Facts, cancellation);
        }

        await journal.NoteAsync(tenant.Name, recipe, $"{run.Changes.Count} changes", succeeded: true, cancellation);
        await AfterwardsAsync(run, cancellation);
        return run.Changes;
    }

    /// <summary>Shows what a run would change.</summary>
    /// <param name="tenant">On which tenant.</param>
    /// <param name="recipe">Which recipe.</param>
    /// <param name="parameters">Values for <c>parameters('x')</c>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What would change.</returns>
    public async Task<IReadOnlyList<RecipeChange>> PreviewAsync(Tenant tenant, Recipe recipe, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellation) =>
        await scopes.ReadAsync(tenant, async services =>
        {
            var session = services.GetRequiredService<TenantSession>();
            await session.BeginAsync(cancellation);
            var run = await ApplyAsync(services, tenant, recipe, parameters, cancellation);
            await session.RollbackAsync();
            return run.Changes;
        });

    internal async Task<RecipeRun> ApplyAsync(
        IServiceProvider services, Tenant tenant, Recipe recipe, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellation)
    {
        var problems = book.Check(recipe, tenant.Features, parameters);
        if (problems.Count > 0)
        {
            throw new RecipeException(problems);
        }

        var run = new RecipeRun(recipe, services.GetRequiredService<CurrentTenant>(), FactsOf(tenant), services.GetRequiredService<ModuleCatalog>(), parameters);
        var session = services.GetRequiredService<TenantSession>();
        foreach (var text in recipe.Steps)
        {
            var (_, step, model) = book.Bind(services, text, tenant.Id, parameters);
            run.Step = text.Name;
            try
            {
                await step.RunAsync(model, run, cancellation);
                // The next step asks the database, across modules, for what this one made.
                await session.SaveAsync(cancellation);
            }
            catch (RecipeStepException refused)
            {
                throw new RecipeException(new RecipeProblem(text.File, text.Line, 1, $"In step '{text.Name}': {refused.Message}"));
            }
        }

        return run;
    }

    internal async Task AfterwardsAsync(RecipeRun run, CancellationToken cancellation)
    {
        if (run.Afterwards.Count > 0)
        {
            await scopes.ReadAsync(registry.Current.ById(run.Tenant.Id)!, async services =>
            {
                foreach (var work in run.Afterwards)
                {
                    await work(services, cancellation);
                }

                return true;
            });
        }
    }

    private static TenantFacts FactsOf(Tenant tenant) => new()
    {
        Title = tenant.Title, IsCity = tenant.IsCity, IsDemo = tenant.IsDemo, Suspended = tenant.State == TenantState.Suspended, Hosts = tenant.Hosts,
        Features = [.. tenant.Features.Order(StringComparer.Ordinal)], Theme = tenant.Theme, Brand = tenant.Brand, Recipe = tenant.Recipe,
    };
}

/// <summary>A step refuses to go on; the whole run is undone and the message shown with the step's line.</summary>
/// <param name="message">What is wrong and what would be right.</param>
public sealed class RecipeStepException(string message) : Exception(message);
