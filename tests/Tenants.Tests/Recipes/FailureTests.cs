using Municipal.Testing;

namespace Municipal.Tenants.Tests.Recipes;

public sealed class FailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Create_AStepRefuses_LeavesNothing(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var file = Path.Combine(Path.GetTempPath(), $"broken-{database}.recipe.json");
        await File.WriteAllTextAsync(file, """
            { "name": "broken", "issetuprecipe": true, "steps": [
              { "name": "content", "pages": [ { "address": "about", "title": "소개", "body": "글" } ], "menu": [ { "page": "nowhere" } ] }
            ] }
            """, Cancellation);
        var before = await city.Get<IDatabaseProvider>().ListAsync(Cancellation);

        await Assert.ThrowsAsync<RecipeException>(() => city.PortalAsync("leftover", file));

        Assert.Null(city.Find("leftover"));
        Assert.DoesNotContain(city.Get<IDatabaseProvider>().StoreOf(TenantName.Parse("leftover")), (await city.Get<IDatabaseProvider>().ListAsync(Cancellation)).Select(s => s.Store).Except(before.Select(s => s.Store)));
        Assert.Contains(await city.Get<RecipeJournal>().LatestAsync(50, Cancellation), j => j is { Tenant: "leftover", Succeeded: false });
        File.Delete(file);
    }

    [Theory, OnEachDatabase]
    public async Task Tenants_StepOfARecipe_MakesThePortalsThatAreMissing(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("here");
        const string steps = """
            { "name": "tenants", "tenants": [
              { "name": "here", "titleKo": "여기구", "recipe": "gu-standard" },
              { "name": "there", "titleKo": "저기구", "titleEn": "There-gu", "recipe": "gu-light" } ] }
            """;

        await city.RunRecipeAsync(steps);
        var made = city.Find("there")!;
        await city.RunRecipeAsync(steps);

        Assert.Equal("gu-light", city.Find("here")!.Recipe);
        Assert.Equal(("저기구", "gu-light"), (made.Title.Ko, made.Recipe));
        Assert.Equal(made.Id, city.Find("there")!.Id);
    }

    [Theory]
    [InlineData("""{ "name": "x", "titleKo": "구", "recipe": "gu-light" }""")]
    [InlineData("""{ "name": "desk", "titleKo": "구", "recipe": "gu-light" }""")]
    [InlineData("""{ "name": "good", "titleKo": "구", "recipe": "city" }""")]
    [InlineData("""{ "name": "good", "titleKo": "구", "recipe": "gu-pages" }""")]
    [InlineData("""{ "name": "good", "titleKo": "구", "recipe": "demo-dobong" }""")]
    [InlineData("""{ "name": "good", "titleKo": "구", "recipe": "nothing" }""")]
    public async Task Tenants_StepThatCannotBe_IsRefused(string tenant)
    {
        var city = await CityHost.OnAsync(Database.Sqlite);

        await Assert.ThrowsAsync<RecipeException>(() => city.RunRecipeAsync($$"""{ "name": "tenants", "tenants": [ {{tenant}} ] }"""));
    }
}
