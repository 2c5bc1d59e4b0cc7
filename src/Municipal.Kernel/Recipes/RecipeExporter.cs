using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>Writes a live tenant as a recipe that would make it again. The same format as every other recipe.</summary>
/// <param name="scopes">Opens the tenant's scope.</param>
public sealed class RecipeExporter(TenantScopes scopes)
{
    /// <summary>Exports a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The recipe as JSON text.</returns>
    public Task<string> ExportAsync(Tenant tenant, CancellationToken cancellation) => scopes.ReadAsync(tenant, async services =>
    {
        var steps = new JsonArray();
        // Features first: every other step is checked against what is on by then. The rest follows in feature order.
        foreach (var contribution in scopes.Gate.Open<RecipeStepContribution>(tenant).OrderBy(c => c.ServiceType != typeof(FeatureStep)))
        {
            var step = (IRecipeStep)services.GetRequiredService(contribution.ServiceType);
            if (await step.ExportAsync(tenant, cancellation) is { } model)
            {
                model.Name = contribution.Name;
                steps.Add(RecipeVariables.Escape(JsonSerializer.SerializeToNode(model, step.Model, KernelJson.Options)));
            }
        }

        var recipe = new JsonObject
        {
            ["name"] = $"{tenant.Name}-export",
            ["displayName"] = JsonSerializer.SerializeToNode(tenant.Title, KernelJson.Options),
            ["version"] = "1.0",
            ["issetuprecipe"] = true,
            ["isdemo"] = tenant.IsDemo,
            ["iscity"] = tenant.IsCity,
            ["steps"] = steps,
        };
        return recipe.ToJsonString(KernelJson.Readable);
    });
}
