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

    private static string StepsOf(string recipe) => JsonNode.Parse(recipe)!["steps"]!.ToJsonString(KernelJson.Readable);
}
