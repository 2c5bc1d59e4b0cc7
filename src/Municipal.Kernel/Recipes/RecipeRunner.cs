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
        RecipeRun run;
        try
        {
            run = await scopes.WriteAsync(tenant, $"recipe:{recipe.Name}", services => ApplyAsync(services, tenant, recipe, parameters, cancellation), cancellation);
            if (run.HasNewFacts)
            {
                await registry.UpdateAsync(tenant.Id, run.Over, cancellation);
            }

            await AfterwardsAsync(run, cancellation);
        }
        catch (RecipeException refused)
        {
            await journal.NoteAsync(tenant.Name, recipe, refused.Message, succeeded: false, CancellationToken.None);
            throw;
        }

        await journal.NoteAsync(tenant.Name, recipe, run.Changes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), succeeded: true, cancellation);
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
        List<RecipeProblem> problems = [.. Misplaced(recipe, tenant), .. book.Check(recipe, tenant.Features, parameters)];
        if (problems.Count > 0)
        {
            throw new RecipeException(problems);
        }

        var run = new RecipeRun(recipe, services.GetRequiredService<CurrentTenant>(), FactsOf(tenant), services.GetRequiredService<ModuleCatalog>(), parameters);
        var session = services.GetRequiredService<TenantSession>();
        var steps = recipe.Steps.Select(text => (Text: text, Bound: book.Bind(services, text, tenant.Id, parameters))).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var (text, (_, step, model)) = steps[i];
            (run.Step, run.Waiting) = (text.Name, [.. steps.Skip(i + 1).Select(s => s.Bound.Model)]);
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

    private static IEnumerable<RecipeProblem> Misplaced(Recipe recipe, Tenant tenant)
    {
        if (recipe.IsCity && !tenant.IsCity)
        {
            yield return new RecipeProblem(recipe.Name, 1, 1, $"This recipe is for the city's portal; '{tenant.Name}' is a gu's.");
        }

        if (recipe.IsDemo && !tenant.IsDemo)
        {
            yield return new RecipeProblem(recipe.Name, 1, 1, $"This recipe makes a demonstration; '{tenant.Name}' is none.");
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
