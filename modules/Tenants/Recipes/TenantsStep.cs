using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Tenants.Recipes;

/// <summary><c>{ "name": "tenants", "tenants": [ { "name": "dobong", "titleKo": "도봉구", "titleEn": "Dobong-gu", "recipe": "gu-standard" } ] }</c></summary>
internal sealed record TenantsStepModel : RecipeStepModel
{
    public required IReadOnlyList<TenantModel> Tenants { get; init; }
}

/// <summary>A portal to be made where it is missing.</summary>
internal sealed record TenantModel
{
    /// <summary>The address word.</summary>
    public required string Name { get; init; }

    public required string TitleKo { get; init; }

    public string? TitleEn { get; init; }

    public required string Recipe { get; init; }

    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}

/// <summary>
/// Makes the portals of gu after the city's own is in place; those that are there are left as they are, so that an interrupted
/// run can be repeated. A portal is no part of another portal's content, so an export lists none.
/// </summary>
internal sealed class TenantsStep(RecipeBook book) : RecipeStep<TenantsStepModel>
{
    protected override IEnumerable<string> Check(TenantsStepModel model, bool isDemo)
    {
        foreach (var twice in model.Tenants.GroupBy(t => t.Name).Where(g => g.Count() > 1))
        {
            yield return $"The portal '{twice.Key}' stands there twice.";
        }

        foreach (var tenant in model.Tenants)
        {
            if (TenantName.TryParse(tenant.Name, out _) is { } refusal)
            {
                yield return refusal == TenantNameRefusal.Reserved ? $"'{tenant.Name}' is used by the installation itself." : $"'{tenant.Name}' cannot name a portal. Use 2 to 32 of a–z, 0–9 and '-'.";
            }

            foreach (var problem in CheckRecipe(tenant, isDemo))
            {
                yield return problem;
            }
        }
    }

    protected override Task RunAsync(TenantsStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        foreach (var tenant in model.Tenants)
        {
            run.Afterwards.Add((services, token) => MakeAsync(services, tenant, token));
        }

        return Task.CompletedTask;
    }

    protected override Task<TenantsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult<TenantsStepModel?>(null);

    private static async Task MakeAsync(IServiceProvider services, TenantModel tenant, CancellationToken cancellation)
    {
        var name = TenantName.Parse(tenant.Name);
        if (services.GetRequiredService<TenantRegistry>().Current.ByName(tenant.Name) is null)
        {
            var recipe = services.GetRequiredService<RecipeBook>().Open(tenant.Recipe);
            var order = new SetupOrder(name, new LocalizedText(tenant.TitleKo, tenant.TitleEn)) { Parameters = tenant.Parameters ?? new Dictionary<string, string>() };
            await services.GetRequiredService<TenantCare>().CreateAsync(order, recipe, new Actor("recipe"), cancellation);
        }
    }

    private IEnumerable<string> CheckRecipe(TenantModel tenant, bool isDemo)
    {
        Recipe recipe;
        try
        {
            recipe = book.Open(tenant.Recipe);
        }
        catch (RecipeException broken)
        {
            return broken.Problems.Select(p => $"For the portal '{tenant.Name}': {p}");
        }

        if (!recipe.IsSetup || recipe.IsCity)
        {
            return [$"The recipe '{tenant.Recipe}' of the portal '{tenant.Name}' does not set up a gu's portal."];
        }

        return isDemo == recipe.IsDemo ? [] : [$"The recipe '{tenant.Recipe}' of the portal '{tenant.Name}' {(isDemo ? "is no demonstration, and this one is" : "is a demonstration, and this one is not")}."];
    }
}
