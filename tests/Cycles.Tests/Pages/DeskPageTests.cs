using System.Net;
using Municipal.Testing;

namespace Municipal.Cycles.Tests.Pages;

public sealed class DeskPageTests
{
    [Theory, OnEachDatabase]
    public async Task Post_New_ComputesCeilingThenCreates(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var blank = await officer.GetAsync("/desk/cycles/new");

        var preview = (await blank.SubmitAsync(Fill, button: "한도액 계산해 보기")).Expect(HttpStatusCode.OK);
        Assert.Contains("한도액은 1억 6,500만원입니다", preview.Text, StringComparison.Ordinal);
        (await officer.GetAsync("/desk/cycles/2030")).Expect(HttpStatusCode.NotFound);

        var saved = await (await preview.SubmitAsync(button: "예산주기 만들기")).Expect(HttpStatusCode.Found).FollowAsync();
        Assert.Contains("준비 중", saved.Text, StringComparison.Ordinal);
        Assert.Contains(await gu.AuditAsync(), a => a.Action == "cycles.cycle.created" && a.ActorName == "한예산");

        static void Fill(TestForm form)
        {
            form["Input.FiscalYear"] = "2030";
            form["Input.TitleKo"] = "2030년 주민참여예산";
            form["Input.Total"] = "165억원";
            form["Input.DatedOn"] = "2029-01-02";
            form["Input.Source"] = "예산서";
            form["Input.CopyFrom"] = "2028";
        }
    }

    [Fact]
    public async Task Post_NewYearTaken_RefusesAndKeepsWhatWasTyped()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var page = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles/new");

        var again = (await page.SubmitAsync(form =>
        {
            form["Input.FiscalYear"] = "2028";
            form["Input.Total"] = "1억원";
            form["Input.DatedOn"] = "2029-01-02";
            form["Input.Source"] = "예산서";
        }, button: "예산주기 만들기")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("2028회계연도 예산주기가 이미 있습니다", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal("1억원", again.One("[name='Input.Total']").GetAttribute("value"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_PotsAboveCeiling_RefusesWithReason(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);
        var page = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles/2028/pots");
        var field = page.All("input[data-money]").First(i => i.GetAttribute("aria-label") == "강물1동 배분액").GetAttribute("name")!;

        var refused = (await page.SubmitAsync(form => form[field] = "12억원", form: "form[action*='handler=Save']")).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("한도액 12억원을 10억 6,000만원 넘습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("12억원", refused.One($"[name='{field}']").GetAttribute("value"));

        (await refused.SubmitAsync(form => form[field] = "1억원", form: "form[action*='handler=Save']")).Expect(HttpStatusCode.Found);
        Assert.Contains("100,000,000원", (await gu.Browse().GetAsync("/cycle")).All("tr").Single(r => r.QuerySelector("th")?.TextContent == "강물1동").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AddTheme_RefusesTwiceTheSame()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var page = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles/2028/pots");
        const string add = "form[action*='handler=Add']";

        page = await (await page.SubmitAsync(Fill, form: add)).Expect(HttpStatusCode.Found).FollowAsync();
        var refused = (await page.SubmitAsync(Fill, form: add)).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("이미 있습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);

        static void Fill(TestForm form)
        {
            form["Add.Aim"] = "Theme";
            form["Add.NameKo"] = "기후";
            form["Add.Amount"] = "1,000만원";
        }
    }

    [Fact]
    public async Task Post_SmallerBudget_RefusesUnlessPotsAreScaled()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var page = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles/2028/budget");

        var preview = (await page.SubmitAsync(Fill, button: "미리 보기")).Expect(HttpStatusCode.OK);
        Assert.Contains("12억원에서 6억원으로", preview.Text, StringComparison.Ordinal);
        Assert.Contains("한도액 넘음", preview.Text, StringComparison.Ordinal);

        var refused = (await preview.SubmitAsync(button: "저장")).Expect(HttpStatusCode.UnprocessableEntity);
        (await refused.SubmitAsync(form => form["Input.Scale"] = "true", button: "저장")).Expect(HttpStatusCode.Found);
        Assert.Contains("575,000,000원", (await gu.Browse().GetAsync("/cycle")).One("tfoot").TextContent, StringComparison.Ordinal);

        static void Fill(TestForm form)
        {
            form["Input.Total"] = "600억원";
            form["Input.DatedOn"] = "2027-05-01";
            form["Input.Source"] = "2027년 감액 추경";
        }
    }

    [Fact]
    public async Task Post_PublishWithoutStages_RefusesThenPublishesOnceThere()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.WithDraft);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        (await officer.PostAsync("/desk/cycles/2029?handler=Publish", ("Version", "0"))).Expect(HttpStatusCode.UnprocessableEntity);

        var stages = await (await officer.GetAsync("/desk/cycles/2029")).ClickAsync("일정 정하기");
        (await stages.SubmitAsync(form =>
        {
            form["Input.More[0].Kind"] = "Proposal";
            form["Input.More[0].OpensOn"] = "2028-03-01";
            form["Input.More[0].ClosesOn"] = "2028-03-31";
        })).Expect(HttpStatusCode.Found);
        (await (await officer.GetAsync("/desk/cycles/2029")).SubmitAsync(button: "공개하기")).Expect(HttpStatusCode.Found);

        Assert.Contains("사업 공모", (await gu.Browse().GetAsync("/cycle/2029")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OverlappingStages_RefusesAndKeepsWhatWasTyped()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.WithDraft);
        var stages = await (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/cycles/2029")).ClickAsync("일정 정하기");

        var refused = (await stages.SubmitAsync(form =>
        {
            (form["Input.More[0].Kind"], form["Input.More[0].OpensOn"], form["Input.More[0].ClosesOn"]) = ("Proposal", "2028-03-01", "2028-03-31");
            (form["Input.More[1].Kind"], form["Input.More[1].OpensOn"], form["Input.More[1].ClosesOn"]) = ("Voting", "2028-03-31", "2028-04-10");
        })).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("'주민투표' 단계가 '사업 공모' 단계와 겹칩니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("2028-04-10", refused.One("[name='Input.More[1].ClosesOn']").GetAttribute("value"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_ExtendRunningStage_TellsThePublicWhy(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Years.Published);
        var change = await ChangeAsync(gu, "사업 공모");

        Assert.Contains("사유", Assert.Single((await change.SubmitAsync(form => form["Input.ClosesOn"] = "2027-05-10")).Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Contains("겹칩니다", Assert.Single((await change.SubmitAsync(form => Fill(form, "2027-05-12"))).Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        (await change.SubmitAsync(form => Fill(form, "2027-05-05"))).Expect(HttpStatusCode.Found);

        var page = await gu.Browse().GetAsync("/cycle");
        Assert.Contains("사업 공모를 일찍 마감합니다", page.One(".audit").TextContent, StringComparison.Ordinal);
        Assert.Contains("접수 건수가 다 찼습니다.", page.One(".audit").TextContent, StringComparison.Ordinal);
        Assert.Contains("마감 D-2", page.Text, StringComparison.Ordinal);

        static void Fill(TestForm form, string day)
        {
            form["Input.ClosesOn"] = day;
            form["Input.Reason"] = "접수 건수가 다 찼습니다.";
        }
    }

    [Fact]
    public async Task Post_ChangedMeanwhile_RefusesTheSecond()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var (first, second) = (await officer.GetAsync("/desk/cycles/2028/edit"), await officer.GetAsync("/desk/cycles/2028/edit"));

        (await first.SubmitAsync(form => form["Input.TitleKo"] = "처음")).Expect(HttpStatusCode.Found);
        var refused = (await second.SubmitAsync(form => form["Input.TitleKo"] = "나중")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("다른 사람이", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("처음", (await gu.Browse().GetAsync("/cycle")).One("h1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.CommunicationStaff)]
    public async Task Get_DeskWithoutPermission_IsForbidden(string role)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Years.Published);
        var browser = await gu.SignInAsync(role);

        foreach (var path in new[] { "/desk/cycles", "/desk/cycles/new", "/desk/cycles/2028", "/desk/cycles/2028/pots", "/desk/cycles/2028/budget" })
        {
            (await browser.GetAsync(path)).Expect(HttpStatusCode.Forbidden);
        }
    }

    private static async Task<TestPage> ChangeAsync(TestTenant gu, string stage)
    {
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var plan = await (await officer.GetAsync("/desk/cycles/2028")).ClickAsync("일정 정하기");
        var row = plan.All("tbody tr").Single(r => r.QuerySelector("input[name$='NameKo']")?.GetAttribute("value") == stage);
        return await officer.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
    }
}
