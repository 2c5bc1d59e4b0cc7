using System.Text.Json.Nodes;
using Municipal.Testing;

namespace Municipal.Tenants.Tests.Recipes;

public sealed class RoundTripTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [OnEachDatabase("demo-seodaemun", "trip-a")]
    [OnEachDatabase("demo-gangbuk", "trip-b")]
    [OnEachDatabase("gu-standard", "trip-c")]
    [OnEachDatabase("gu-one-percent", "trip-d")]
    public async Task Export_ThenCreateFromIt_GivesTheSamePortal(Database database, string recipe, string name)
    {
        var city = await CityHost.OnAsync(database);
        var (exporter, book) = (city.Get<RecipeExporter>(), city.Get<RecipeBook>());
        var first = await city.PortalAsync(name, recipe);
        var exported = await exporter.ExportAsync(first, Cancellation);
        var file = Path.Combine(Path.GetTempPath(), $"{name}-{database}.recipe.json");
        await File.WriteAllTextAsync(file, exported, Cancellation);

        var order = new SetupOrder(TenantName.Parse(name + "-again"), first.Title);
        var (second, _) = await city.Get<TenantSetup>().CreateAsync(order, book.Open(file), Cancellation);

        Assert.Equal(StepsOf(exported), StepsOf(await exporter.ExportAsync(second, Cancellation)));
        File.Delete(file);
    }

    [Theory]
    [OnEachDatabase("demo-seodaemun", "twice-a")]
    [OnEachDatabase("demo-dobong", "twice-b")]
    [OnEachDatabase("gu-light", "twice-c")]
    [OnEachDatabase("gu-one-percent", "twice-d")]
    public async Task Run_ASecondTime_ChangesNothing(Database database, string recipe, string name)
    {
        var city = await CityHost.OnAsync(database);
        var tenant = await city.PortalAsync(name, recipe);

        var changes = await city.Get<RecipeRunner>().RunAsync(tenant, city.Get<RecipeBook>().Open(recipe), new SetupOrder(tenant.Name, tenant.Title).Parameters, Cancellation);

        Assert.Empty(changes);
    }

    /// <summary>The file has every step with every property, written as an export writes it, so that what gets lost or changed shows.</summary>
    [Theory, OnEachDatabase]
    public async Task Export_OfEverythingARecipeCanHold_SaysTheSameAgain(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var file = Path.Combine(Repository.Root, "tests", "Tenants.Tests", "Recipes", "everything.recipe.json");
        var portal = await city.PortalAsync("everything", file);

        var exported = JsonNode.Parse(await city.Get<RecipeExporter>().ExportAsync(portal, Cancellation))!["steps"]!.AsArray().ToDictionary(s => (string)s!["name"]!, s => s!);
        var written = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancellation))!["steps"]!.AsArray();

        Assert.Equal(written.Select(s => (string)s!["name"]!).Order(), exported.Keys.Order());
        Assert.All(written, step => Assert.True(Holds(exported[(string)step!["name"]!], step), $"{step} came back as {exported[(string)step!["name"]!]}"));
    }

    [Theory, OnEachDatabase]
    public async Task Run_StepThatALaterOneOverrides_LeavesTheLastWordAndChangesNothingAgain(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var portal = new TestTenant(city.Installation, (await city.PortalAsync("last-word")).Id);
        const string steps = """
            { "name": "feature", "enable": ["BudgetSchool"] },
            { "name": "theme", "slogan": "앞말", "primaryColour": "#8a2a5b" },
            { "name": "settings", "sections": { "Proposal": { "allYearRound": false, "editDays": 3 } } },
            { "name": "roles", "grants": [ { "role": "dong-office", "permission": "content.publish", "granted": true } ] },
            { "name": "content", "pages": [ { "address": "rules", "title": "규정", "body": "앞말" } ], "footer": [ { "page": "rules" } ] },
            { "name": "feature", "disable": ["BudgetSchool"] },
            { "name": "theme", "slogan": "뒷말" },
            { "name": "settings", "sections": { "Proposal": { "allYearRound": true } } },
            { "name": "roles", "grants": [ { "role": "dong-office", "permission": "content.publish", "granted": false } ] },
            { "name": "content", "pages": [ { "address": "rules", "title": "규정", "body": "뒷말" } ], "footer": [ { "page": "guide" } ] }
            """;

        await portal.RunRecipeAsync(steps);
        var export = await portal.ExportAsync();

        Assert.Contains("뒷말", export, StringComparison.Ordinal);
        Assert.DoesNotContain("앞말", export, StringComparison.Ordinal);
        Assert.DoesNotContain("BudgetSchool", (IEnumerable<string>)portal.Tenant.Features);
        Assert.Empty(await portal.RunRecipeAsync(steps));
        Assert.Equal(export, await portal.ExportAsync());
    }

    /// <summary>Whether everything that is wanted is there, unchanged and in its order; an export also writes out what is left at its default.</summary>
    private static bool Holds(JsonNode? there, JsonNode? wanted) => (there, wanted) switch
    {
        (JsonObject branch, JsonObject some) => some.All(p => branch.TryGetPropertyValue(p.Key, out var found) && Holds(found, p.Value)),
        (JsonArray list, JsonArray others) => list.Count == others.Count && list.Zip(others).All(p => Holds(p.First, p.Second)),
        _ => JsonNode.DeepEquals(there, wanted),
    };

    private static string StepsOf(string recipe) => JsonNode.Parse(recipe)!["steps"]!.ToJsonString(KernelJson.Readable);
}
