using System.Net;
using Municipal.Testing;

namespace Municipal.Cycles.Tests.Pages;

public sealed class PublicPageTests
{
    [Theory, OnEachDatabase]
    public async Task Get_Cycle_ShowsCeilingPotsAndWhereWeAre(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);

        var page = (await gu.Browse().GetAsync("/cycle")).Expect(HttpStatusCode.OK);

        Assert.Contains("전체 예산 1,200억원 × 1% = 1,200,000,000원", page.Text, StringComparison.Ordinal);
        Assert.Contains("사업 공모", page.One(".timeline__item[aria-current=step]").TextContent, StringComparison.Ordinal);
        Assert.Contains("마감 D-7", page.One(".timeline__item[aria-current=step] .chip-day").TextContent, StringComparison.Ordinal);
        Assert.Contains("630,000,000원", page.All("tr").Single(r => r.QuerySelector("th")?.TextContent == "강물10동").TextContent, StringComparison.Ordinal);
        Assert.Contains("1,150,000,000원", page.One("tfoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CycleInEnglish_HasNoKoreanSentences()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);

        var page = (await gu.Browse().GetAsync("/en/cycle")).Expect(HttpStatusCode.OK);

        Assert.Contains("Participatory budget 2028", page.One("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("Whole budget ₩120 billion × 1 % = ₩1,200,000,000", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EarlierYear_IsKeptAndMarked()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);

        var page = (await gu.Browse().GetAsync("/cycle/2027")).Expect(HttpStatusCode.OK);

        Assert.Contains("다른 해의 기록", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cycle/2029")]
    [InlineData("/cycle/2031")]
    public async Task Get_DraftOrMissingYear_IsNotFound(string path)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.WithDraft);

        (await gu.Browse().GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_NothingPublished_SaysSo()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, new TestRecipe { Features = ["Cycles"] });

        Assert.Contains("아직 공개된 일정이 없습니다", (await gu.Browse().GetAsync("/cycle")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FeatureOff_IsNotFoundAtOnce()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        (await gu.Browse().GetAsync("/cycle")).Expect(HttpStatusCode.OK);

        await gu.SwitchAsync("Cycles", on: false);

        (await gu.Browse().GetAsync("/cycle")).Expect(HttpStatusCode.NotFound);
        (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles")).Expect(HttpStatusCode.NotFound);
    }
}
