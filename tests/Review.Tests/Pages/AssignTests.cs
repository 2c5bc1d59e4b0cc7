using System.Net;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>From the proposals nobody has, to a department, and back.</summary>
public sealed class AssignTests
{
    [Theory, OnEachDatabase]
    public async Task Assigning_Several_ReachesTheDepartment_WithADueDate_AMail_AndTheAudit(Database database)
    {
        await using var office = await Office.OpenAsync(database);

        (await office.AssignAsync("공원녹지과", Office.Entered, Office.Another)).Expect(HttpStatusCode.Found);

        var mine = await (await office.OfficerAsync(Office.Park)).GetAsync("/desk/review");
        Assert.Equal(2, mine.All("tbody tr").Count);
        Assert.Contains("2027. 5. 17.", mine.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await office.Gu.MailAsync()).Count(m => m.To == "parks@example.test" && m.Subject.Contains("배정", StringComparison.Ordinal)));
        Assert.Equal(2, (await office.Gu.AuditAsync()).Count(a => a.Action == "review.assigned" && a.Reason == "공원녹지과"));
        Assert.Contains("배정할 제안이 없습니다", (await (await office.PlannerAsync()).GetAsync("/desk/review/assign")).Text, StringComparison.Ordinal);
        Assert.Empty((await (await office.OfficerAsync(Office.Road)).GetAsync("/desk/review")).All("tbody tr"));
    }

    [Theory, OnEachDatabase]
    public async Task WorkList_HasTabs_ForMe_MyDepartment_AndWhatIsOverdue(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과 · 문공원", Office.Entered);
        await office.AssignAsync("도로과", Office.Another);

        async Task<int> CountAsync(string who, string show) => (await (await office.OfficerAsync(who)).GetAsync($"/desk/review?show={show}")).All("tbody tr").Count;
        Assert.Equal((1, 1), (await CountAsync(Office.Park, "mine"), await CountAsync(Office.Park, "department")));
        Assert.Equal((0, 1), (await CountAsync(Office.SecondPark, "mine"), await CountAsync(Office.SecondPark, "department")));
        Assert.Equal((1, 2), (await CountAsync(Office.Road, "mine"), await CountAsync(Office.Road, "all")));
        Assert.Equal(0, await CountAsync(Office.Road, "overdue"));
        office.Gu.Clock.Set("2027-05-19 09:00");
        Assert.Equal(2, await CountAsync(Office.Road, "overdue"));
        Assert.Contains("2일 지남", (await (await office.OfficerAsync(Office.Park)).GetAsync("/desk/review")).Text, StringComparison.Ordinal);
        Assert.Contains("기한이 지난 검토 1건", (await (await office.OfficerAsync(Office.Park)).GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task HandedBack_WithItsReason_WaitsToBeAssignedAgain_AndKeepsTheDraft(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var officer = await office.OfficerAsync(Office.Park);
        await (await Office.FormAsync(officer, Office.Entered)).SubmitAsync(f => f["Input.Reason"] = "써 둔 말");
        var form = await officer.GetAsync($"/desk/review/proposals/{Office.Entered}/hand-back");
        (await form.SubmitAsync()).Expect(HttpStatusCode.BadRequest);

        (await form.SubmitAsync(f => f["Input.Reason"] = "도로과 업무입니다.")).Expect(HttpStatusCode.Found);

        Assert.Contains("도로과 업무입니다.", (await (await office.PlannerAsync()).GetAsync("/desk/review/assign")).Text, StringComparison.Ordinal);
        (await Office.FormAsync(officer, Office.Entered)).Expect(HttpStatusCode.Found);
        await office.AssignAsync("도로과", Office.Entered);
        Assert.Equal("써 둔 말", (await Office.FormAsync(await office.OfficerAsync(Office.Road), Office.Entered)).One("textarea[name='Input.Reason']").TextContent.Trim());
        (await Office.FormAsync(officer, Office.Entered)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task AssigningAnew_WhatSomebodyElseChanged_IsNoticed(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var planner = await office.PlannerAsync();
        var first = await planner.GetAsync($"/desk/review/proposals/{Office.Entered}/assign");
        var second = await planner.GetAsync($"/desk/review/proposals/{Office.Entered}/assign");

        (await first.SubmitAsync(f => f["Input.To"] = Office.PlaceOn(first, "도로과"))).Expect(HttpStatusCode.Found);
        var refused = (await second.SubmitAsync(f => f["Input.To"] = Office.PlaceOn(second, "공원녹지과 · 문공원"))).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("다른 사람이 바꾸었습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Single((await (await office.OfficerAsync(Office.Road)).GetAsync("/desk/review?show=mine")).All("tbody tr"));
    }

    [Theory, OnEachDatabase]
    public async Task TwoWhoAssignTheSameAtOnce_MakeOneDossier(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        var pages = new[] { await (await office.PlannerAsync()).GetAsync("/desk/review/assign"), await (await office.PlannerAsync()).GetAsync("/desk/review/assign") };
        var ticked = pages[0].All("input[name=Ticked]")[0].GetAttribute("value")!;

        var answers = await Task.WhenAll(pages.Zip(["공원녹지과", "도로과"]).Select(x => x.First.SubmitAsync(f =>
        {
            f.Tick("Ticked", ticked);
            f["Input.To"] = Office.PlaceOn(x.First, x.Second);
        })));

        Assert.All(answers, a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.Found, HttpStatusCode.Conflict]));
        Assert.Single((await (await office.PlannerAsync()).GetAsync("/desk/review?show=all")).All("tbody tr"));
        Assert.Single(await office.Gu.AuditAsync(), a => a.Action == "review.assigned");
    }

    [Fact]
    public async Task AssigningNothing_OrNowhere_SaysWhatIsMissing()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        var page = await (await office.PlannerAsync()).GetAsync("/desk/review/assign");

        Assert.Equal(2, (await page.SubmitAsync()).Expect(HttpStatusCode.BadRequest).Errors.Count);
    }

    [Fact]
    public async Task InactiveDepartment_IsNotOffered()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        var planner = await office.PlannerAsync();
        var edit = await (await planner.GetAsync("/desk/review/departments")).ClickAsync("도로과");
        (await edit.SubmitAsync(f => f["Input.IsActive"] = "false")).Expect(HttpStatusCode.Found);

        Assert.DoesNotContain("도로과", (await planner.GetAsync("/desk/review/assign")).One("select").TextContent, StringComparison.Ordinal);
    }
}
