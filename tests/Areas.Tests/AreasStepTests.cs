using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Areas.Contracts;
using Municipal.Testing;

namespace Municipal.Areas.Tests;

public sealed class AreasStepTests
{
    internal const string Step = """
        { "name": "areas", "source": { "ko": "시험 자료", "en": "Test figures" }, "asOf": "2026-06-30", "areas": [
          { "code": "1100000010", "name": { "ko": "강물10동" }, "population": 300, "aged65": 30 },
          { "code": "1100000002", "name": { "ko": "강물2동", "en": "Gangmul 2-dong" }, "population": 200, "households": 90,
            "bands": [ { "sex": "female", "age": "20-29", "people": 110 }, { "sex": "male", "age": "65+", "people": 90 } ] },
          { "code": "1100000001", "name": { "ko": "강물1동" }, "population": 100, "source": { "ko": "다른 자료" } } ] }
        """;

    internal static TestRecipe WithDong { get; } = new() { Features = [], Steps = Step };

    [Theory, OnEachDatabase]
    public async Task Run_Twice_ChangesNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, WithDong);

        Assert.Empty(await gu.RunRecipeAsync(Step));
    }

    [Theory, OnEachDatabase]
    public async Task Export_RunElsewhere_GivesTheSameExport(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, WithDong);
        await using var other = await TestTenant.CreateAsync(database, new TestRecipe { Features = [] });

        var step = StepOf(await gu.ExportAsync());
        await other.RunRecipeAsync(step);

        Assert.Equal(step, StepOf(await other.ExportAsync()));
        Assert.Contains("다른 자료", step, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task All_WithDong_WholeFirstThenNaturalOrder(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, WithDong);

        var areas = await AllAsync(gu);

        Assert.Equal(["구 전체", "강물1동", "강물2동", "강물10동"], areas.Select(a => a.Name.Ko));
        Assert.Equal([600, 100, 200, 300], areas.Select(a => a.Population));
    }

    [Fact]
    public async Task All_NothingSetUp_WholeKeepsItsIdOnceItIsStored()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, new TestRecipe { Features = [] });
        var before = Assert.Single(await AllAsync(gu));

        await gu.RunRecipeAsync("""{ "name": "areas", "areas": [ { "code": "whole", "name": { "ko": "한빛구 전체", "en": "All of Hanbit-gu" }, "population": 1000 } ] }""");

        var after = Assert.Single(await AllAsync(gu));
        Assert.True(before.IsWhole && after.IsWhole);
        Assert.Equal((before.Id, "한빛구 전체", 1000), (after.Id, after.Name.Ko, after.Population));
    }

    [Fact]
    public async Task All_TwoTenants_NeverShareTheWhole()
    {
        await using var one = await TestTenant.CreateAsync(Database.Sqlite, WithDong);
        await using var other = await TestTenant.CreateAsync(Database.Sqlite, WithDong);

        await one.RunRecipeAsync("""{ "name": "areas", "areas": [ { "code": "whole", "name": { "ko": "한빛구 전체", "en": "All of Hanbit-gu" }, "population": 1000 } ] }""");

        Assert.Equal("한빛구 전체", (await AllAsync(one))[0].Name.Ko);
        Assert.NotEqual("한빛구 전체", (await AllAsync(other))[0].Name.Ko);
    }

    [Theory]
    [InlineData("""{ "code": "12", "name": { "ko": "동" } }""", "ten digits")]
    [InlineData("""{ "code": "1100000001", "name": { "ko": " " } }""", "Korean name")]
    [InlineData("""{ "code": "1100000001", "name": { "ko": "동" }, "population": -1 }""", "none is negative")]
    [InlineData("""{ "code": "1100000001", "name": { "ko": "동" }, "population": 10, "aged65": 11 }""", "part of the population")]
    [InlineData("""{ "code": "1100000001", "name": { "ko": "동" }, "bands": [ { "sex": "female", "age": "old", "people": 1 } ] }""", "20-29")]
    [InlineData("""{ "code": "1100000001", "name": { "ko": "동" } }, { "code": "1100000001", "name": { "ko": "동" } }""", "twice")]
    public async Task Run_CannotBe_RefusesAndSaysWhy(string areas, string reason)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, new TestRecipe { Features = [] });

        var refused = await Assert.ThrowsAsync<RecipeException>(() => gu.RunRecipeAsync($$"""{ "name": "areas", "areas": [ {{areas}} ] }"""));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Single(await AllAsync(gu));
    }

    internal static Task<IReadOnlyList<Area>> AllAsync(TestTenant gu) => gu.ReadAsync(s => s.GetRequiredService<IAreas>().AllAsync(CancellationToken.None));

    private static string StepOf(string recipe) => JsonNode.Parse(recipe)!["steps"]!.AsArray().Single(s => s!["name"]!.GetValue<string>() == "areas")!.ToJsonString(KernelJson.Options);
}
