using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Testing;

namespace Municipal.Cycles.Tests.Recipes;

public sealed class CycleStepTests
{
    [Theory, OnEachDatabase]
    public async Task Run_Twice_ChangesNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);

        Assert.Empty(await gu.RunRecipeAsync($"{Years.Areas}, {Years.Cycle}"));
    }

    [Theory, OnEachDatabase]
    public async Task Export_RunElsewhere_GivesTheSameExport(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.WithDraft);
        await using var other = await TestTenant.CreateAsync(database, new TestRecipe { Features = ["Cycles"] });
        await ExtendReviewAsync(gu);

        var steps = StepsOf(await gu.ExportAsync());
        await other.RunRecipeAsync(string.Join(",", steps));

        Assert.Equal(steps, StepsOf(await other.ExportAsync()));
        Assert.Contains(steps, s => s.Contains("each-dong", StringComparison.Ordinal) && s.Contains("비가 많이", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 1, "versions": [ { "total": 1000000, "datedOn": "2027-01-01", "source": "s" } ], "pots": [ { "area": "whole", "amount": 101 } ] }""", "ceiling is 100 won")]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 1, "published": true }""", "missing: Budget, Tracks, Stages")]
    [InlineData("""{ "fiscalYear": 2028, "title": "x", "shareBasisPoints": 100, "versions": [ { "total": 1, "datedOn": "2027-01-10", "source": "2027년 본예산서" } ] }""", "never changed")]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 1, "pots": [ { "area": "9999999999", "amount": 0 } ] }""", "no area '9999999999'")]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 1, "pots": [ { "area": "whole", "theme": "y", "amount": 0 } ] }""", "exactly one of")]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 10001 }""", "hundredths of a percent")]
    [InlineData("""{ "fiscalYear": 2030, "title": "x", "shareBasisPoints": 1, "tracks": [ { "kind": "citizenProposal", "name": "t", "stages": [ { "kind": "voting", "name": "v", "opens": "2027-03-02", "closes": "2027-03-01" } ] } ] }""", "closes before it opens")]
    public async Task Run_CannotBe_RefusesAndSaysWhy(string year, string reason)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var before = await gu.ExportAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => gu.RunRecipeAsync($$"""{ "name": "cycle", "cycles": [ {{year}} ] }"""));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await gu.ExportAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Published_AskedByOthers_AnswersFromPlanAndTime(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.WithDraft);

        var now = gu.Clock.GetUtcNow().UtcDateTime;
        var current = await gu.ReadAsync(s => s.GetRequiredService<ICycles>().CurrentAsync(now, CancellationToken.None));

        Assert.Equal((2028, new Won(1_200_000_000)), (current!.FiscalYear, current.Ceiling));
        Assert.Equal(StageKind.Proposal, current.Open(StageAct.Propose, now)!.Value.Stage.Kind);
        Assert.Null(current.Open(StageAct.Vote, now));
        Assert.Equal((3, new Won(50_000_000)), (current.Tracks[0].ProposalsPerPerson, current.Tracks[0].MostCost));
        Assert.Equal([2028, 2027], (await gu.ReadAsync(s => s.GetRequiredService<ICycles>().PublishedAsync(CancellationToken.None))).Select(c => c.FiscalYear));
    }

    [Theory, OnEachDatabase]
    public async Task Areas_AskedByOthers_WholeFirstThenInNaturalOrder(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);

        var areas = await gu.ReadAsync(s => s.GetRequiredService<IAreas>().AllAsync(CancellationToken.None));

        Assert.Equal(["구 전체", "강물1동", "강물2동", "강물10동"], areas.Select(a => a.Name.Ko));
        Assert.Equal(100_000, areas[0].Population);
    }

    private static async Task ExtendReviewAsync(TestTenant gu)
    {
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var plan = await (await officer.GetAsync("/desk/cycles/2028")).ClickAsync("일정 정하기");
        var review = plan.All("tbody tr").Single(r => r.QuerySelector("input[name$='NameKo']")?.GetAttribute("value") == "부서검토").QuerySelector("a")!.GetAttribute("href")!;
        (await (await officer.GetAsync(review)).SubmitAsync(form =>
        {
            form["Input.ClosesOn"] = "2027-06-05";
            form["Input.Reason"] = "비가 많이 와서 현장 확인이 늦어졌습니다.";
        })).Expect(System.Net.HttpStatusCode.Found);
    }

    private static List<string> StepsOf(string recipe) =>
        [.. JsonNode.Parse(recipe)!["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() is "areas" or "cycle").Select(s => s!.ToJsonString(KernelJson.Options))];
}
