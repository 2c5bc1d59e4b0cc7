using System.Text.Json;
using Municipal.Testing;

namespace Municipal.Tenants.Tests.Recipes;

public sealed class ShippedRecipesTests
{
    private static readonly Dictionary<string, string> Parameters = new() { ["name"] = "check", ["titleKo"] = "점검구", ["titleEn"] = "Check-gu" };

    public static TheoryData<string> SetUps => [.. Files().Where(f => File.ReadAllText(f).Contains("\"issetuprecipe\": true", StringComparison.Ordinal)).Select(NameOf)];

    [Theory, MemberData(nameof(SetUps))]
    public async Task Check_ShippedSetUpRecipe_FindsNothing(string name)
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var recipe = city.Get<RecipeBook>().Open(Path.Combine(Repository.Root, "recipes", name + ".recipe.json"));

        Assert.Empty(city.Get<RecipeBook>().Check(recipe, new HashSet<string>(), Parameters));
    }

    [Fact]
    public void Names_OfShippedFiles_AreTheFilesOwn() => Assert.All(Files(), file =>
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(NameOf(file), json.RootElement.GetProperty("name").GetString());
    });

    [Fact]
    public async Task Schema_Shipped_IsTheOneOfThisBuild()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var file = Path.Combine(Repository.Root, "recipes", "recipe.schema.json");

        Assert.True(File.ReadAllText(file) == city.Get<RecipeSchema>().Write(), "The schema is behind the steps. Write it anew: dotnet run --project src/Municipal.Host -- recipes schema > recipes/recipe.schema.json");
    }

    [Fact]
    public async Task Schema_Shipped_KnowsEveryStep()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "recipes", "recipe.schema.json")));
        var described = schema.RootElement.GetProperty("properties").GetProperty("steps").GetProperty("items").GetProperty("anyOf").EnumerateArray()
            .Select(s => s.GetProperty("properties").GetProperty("name").GetProperty("const").GetString()).ToHashSet();

        Assert.All(city.Get<ModuleCatalog>().All<RecipeStepContribution>().Select(s => s.Contribution.Name).Append("recipes"), step => Assert.Contains(step, described));
    }

    private static string[] Files() => Directory.GetFiles(Path.Combine(Repository.Root, "recipes"), "*.recipe.json");

    private static string NameOf(string file) => Path.GetFileName(file)[..^".recipe.json".Length];
}
