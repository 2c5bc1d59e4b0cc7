using System.Net;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>What the public, the proposer and the trail learn, and when.</summary>
public sealed class PublishTests
{
    [Theory, OnEachDatabase]
    public async Task Published_IsReadByEverybody_WithCriteriaGroundCostAndDepartment(Database database)
    {
        await using var office = await Office.WithOwnAsync(database);

        await office.ReviewAsync(Office.Own, Verdict.Conditional);

        var page = await office.ReadAsync(Office.Own);
        var section = page.One("#review").TextContent;
        foreach (var said in (string[])["조건부 적격", "공원녹지과", "법령·조례 적합성", "충족", "판단 사유 0", "공원녹지법 제1조", "165,000,000원", "170,000,000원", "주민 이용이 많은 곳입니다.", "학교와 협의가 끝나야 합니다.", "2027. 5. 3."])
        {
            Assert.Contains(said, section, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Office.Park, page.Source, StringComparison.Ordinal);
        var trail = page.All(".timeline__item").Single(i => i.TextContent.Contains("부서검토 결과: 조건부 적격", StringComparison.Ordinal)).TextContent;
        Assert.Contains("공원녹지과", trail, StringComparison.Ordinal);
        Assert.Contains("주민 이용이 많은 곳입니다.", trail, StringComparison.Ordinal);
        var english = (await new TestBrowser(office.Gu.Browse()) { InEnglish = true }.VisitAsync($"/proposals/{Office.Own}")).Source;
        Assert.Contains("Conditionally eligible", english, StringComparison.Ordinal);
        Assert.Contains("Parks Department", english, StringComparison.Ordinal);
        var mail = Assert.Single(await office.Gu.MailAsync(), m => m.SendOnceKey.StartsWith("review-published", StringComparison.Ordinal));
        Assert.Equal((await office.Gu.PersonAsync(Roles.Resident)).Email, mail.To);
        Assert.Contains("주민 이용이 많은 곳입니다.", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Conditionally eligible", mail.Body, StringComparison.Ordinal);
        Assert.Contains(await office.Gu.AuditAsync(), a => a.Action == "review.published" && a.Reason.Contains("조건부 적격", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task BeforePublication_NothingOfTheVerdictIsSeen(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        Assert.Contains("공원녹지과가 이 제안을 검토하고 있습니다", (await office.ReadAsync(Office.Entered)).Text, StringComparison.Ordinal);

        await Office.PrepareAsync(await office.OfficerAsync(Office.Park), Office.Entered, Verdict.NotEligible);

        var page = (await office.ReadAsync(Office.Entered)).Source;
        Assert.DoesNotContain("부적격", page, StringComparison.Ordinal);
        Assert.DoesNotContain("주민 이용이 많은 곳입니다.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"review\"", (await office.ReadAsync(Office.Another)).Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task PublishingTwice_IsOneMailAndOneLine(Database database)
    {
        await using var office = await Office.WithOwnAsync(database);
        await office.AssignAsync("공원녹지과", Office.Own);
        await Office.PrepareAsync(await office.OfficerAsync(Office.Park), Office.Own);
        var planner = await office.PlannerAsync();
        var pages = new[] { await planner.GetAsync("/desk/review/publish"), await planner.GetAsync("/desk/review/publish") };
        var ticked = pages[0].One("input[name=Ticked]").GetAttribute("value")!;

        var clicks = pages.Append(pages[0]).Select(p => p.SubmitAsync(f => f.Tick("Ticked", ticked)));
        Assert.All(await Task.WhenAll(clicks), a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.Found, HttpStatusCode.Conflict]));

        Assert.Single(await office.Gu.MailAsync(), m => m.SendOnceKey.StartsWith("review-published", StringComparison.Ordinal));
        Assert.Single((await office.ReadAsync(Office.Own)).All(".timeline__item"), i => i.TextContent.Contains("부서검토 결과", StringComparison.Ordinal));
        Assert.Single(await office.Gu.AuditAsync(), a => a.Action == "review.published");
    }

    [Theory]
    [InlineData(nameof(Verdict.Eligible), "의제")]
    [InlineData(nameof(Verdict.Conditional), "의제")]
    [InlineData(nameof(Verdict.NotEligible), "미선정")]
    public async Task Proposal_MovesByTheVerdict(string verdict, string standing)
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);

        await office.ReviewAsync(Office.Entered, Enum.Parse<Verdict>(verdict));

        Assert.Contains(standing, (await office.ReadAsync(Office.Entered)).One(".page-head__meta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_ArePublishedTogether_ButNotOneThatThePublicDoesNotSee()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered, Office.Another);
        var officer = await office.OfficerAsync(Office.Park);
        await Office.PrepareAsync(officer, Office.Entered);
        await Office.PrepareAsync(officer, Office.Another);
        await (await office.PlannerAsync()).PostAsync($"/desk/proposals/{Office.Another}?handler=Hide", ("Input.Reason", "확인 중"));

        await office.PublishAsync();

        Assert.Contains("적격", (await office.ReadAsync(Office.Entered)).One("#review").TextContent, StringComparison.Ordinal);
        Assert.Single((await (await office.PlannerAsync()).GetAsync("/desk/review/publish")).All("input[name=Ticked]"));
        (await (await (await office.PlannerAsync()).GetAsync("/desk/review/publish")).SubmitAsync()).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task LongReasons_AreWholeOnThePage_AndCutOnTheTrail()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var reason = new string('가', Dossier.LongestReason);
        (await (await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered)).SubmitAsync(f =>
        {
            Office.FillIn(f, Verdict.Conditional);
            f["Input.Reason"] = reason;
        }, button: "검토 완료")).Expect(HttpStatusCode.Found);
        await office.PublishAsync();

        var page = await office.ReadAsync(Office.Entered);
        Assert.Contains(reason, page.One("#review").TextContent, StringComparison.Ordinal);
        Assert.Contains("학교와 협의가 끝나야 합니다.", page.One("#review").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishedReview_CannotBeWrittenOrAssignedAgain()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.ReviewAsync(Office.Entered);

        (await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered)).Expect(HttpStatusCode.Found);
        var anew = await (await office.PlannerAsync()).GetAsync($"/desk/review/proposals/{Office.Entered}/assign");
        (await anew.SubmitAsync(f => f["Input.To"] = Office.PlaceOn(anew, "도로과"))).Expect(HttpStatusCode.UnprocessableEntity);
    }
}
