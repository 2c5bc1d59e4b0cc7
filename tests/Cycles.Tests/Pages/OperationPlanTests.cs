using System.Net;
using Municipal.Testing;

namespace Municipal.Cycles.Tests.Pages;

public sealed class OperationPlanTests
{
    [Fact]
    public async Task Get_Cycle_ShowsWhatIsDoneLateAndToCome()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);

        var page = await gu.Browse().GetAsync("/cycle/2028");

        var table = page.One("table:has(#plan-table)");
        Assert.Contains("기한이 지난 일 1건", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["늦게 마침", "기한 지남", "예정"], table.QuerySelectorAll(".status").Select(s => s.TextContent));
        Assert.Equal("https://example.test/notice", table.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_PostponedWithoutReason_RefusesAndKeepsWhatWasTyped(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var page = await OpenAsync(officer, "위원회 위촉");

        var refused = (await page.SubmitAsync(form => form["Input.DueOn"] = "2027-06-15", form: "form.form")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("이유를 적어 주세요", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("2027-06-15", refused.One("[name='Input.DueOn']").GetAttribute("value"));
        (await refused.SubmitAsync(form => form["Input.Reason"] = "위원을 다시 모집합니다.", form: "form.form")).Expect(HttpStatusCode.Found);
        var shown = (await gu.Browse().GetAsync("/cycle/2028")).Text;
        Assert.Contains("처음 알린 기한 2027. 4. 30.", shown, StringComparison.Ordinal);
        Assert.Contains("위원을 다시 모집합니다.", shown, StringComparison.Ordinal);
        Assert.Contains(await gu.AuditAsync(), a => a.Action == "cycles.milestone.saved");
    }

    [Fact]
    public async Task Post_RemoveAnnounced_IsRefused()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var page = await OpenAsync(officer, "위원회 위촉");

        Assert.Empty(page.All("form[action*='handler=Remove']"));
        var refused = (await officer.PostAsync($"{page.Address.AbsolutePath}?handler=Remove")).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("지울 수 없습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_InADraftYear_AddsAndRemoves(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.WithDraft);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var form = await officer.GetAsync("/desk/cycles/2029/plan/new");

        var plan = await (await form.SubmitAsync(
            f =>
            {
                f["Input.NameKo"] = "운영계획 공고";
                f["Input.DueOn"] = "2028-03-01";
                f["Input.DeliverableKo"] = "공고문";
            },
            form: "form.form")).Expect(HttpStatusCode.Found).FollowAsync();
        Assert.Contains("운영계획 공고", plan.Text, StringComparison.Ordinal);

        await (await OpenAsync(officer, "운영계획 공고", 2029)).SubmitAsync(form: "form[action*='handler=Remove']");
        Assert.Contains("아직 정한 할 일이 없습니다", (await officer.GetAsync("/desk/cycles/2029/plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwoOfficersAtOnce_TheSecondIsTold()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var (first, second) = (await OpenAsync(officer, "결과 보고"), await OpenAsync(officer, "결과 보고"));

        (await first.SubmitAsync(f => f["Input.NameEn"] = "Report", form: "form.form")).Expect(HttpStatusCode.Found);
        var refused = (await second.SubmitAsync(f => f["Input.NameEn"] = "Yearly report", form: "form.form")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Yearly report", refused.One("[name='Input.NameEn']").GetAttribute("value"));
    }

    [Fact]
    public async Task Get_CycleWithEarlierYears_DrawsWhatPotsHad()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);

        var chart = (await gu.Browse().GetAsync("/cycle/2028")).One("figure:has(#pot-history)");

        Assert.Equal(["2027", "2028"], chart.QuerySelectorAll("tbody th").Select(h => h.TextContent));
        // 2027: dong only; 2028: dong, the whole gu, an age group.
        Assert.Equal(4, chart.QuerySelectorAll(".chart__plot rect").Length);
        Assert.Empty((await gu.Browse().GetAsync("/cycle/2027")).All("#pot-history"));
    }

    [Theory]
    [InlineData("Input.Total=165억&Input.Share=1", "한도액은 1억 6,500만원입니다.")]
    [InlineData("total=16500000000&Input.Share=0.5", "한도액은 8,250만원입니다.")]
    [InlineData("Input.Total=165억&Input.Share=", "")]
    public async Task Get_CeilingAsTyped_IsASentence(string typed, string sentence)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);

        Assert.Equal(sentence, (await officer.GetAsync($"/desk/cycles/new?handler=Ceiling&{typed}")).Source);
    }

    private static async Task<TestPage> OpenAsync(TestBrowser officer, string milestone, int year = 2028)
    {
        var link = (await officer.GetAsync($"/desk/cycles/{year}/plan")).All("th a").Single(a => a.TextContent.Trim() == milestone);
        return await officer.GetAsync(link.GetAttribute("href")!);
    }
}
