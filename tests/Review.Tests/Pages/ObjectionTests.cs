using System.Net;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>The proposer asks for a re-review, and somebody else does it.</summary>
public sealed class ObjectionTests
{
    [Theory, OnEachDatabase]
    public async Task Objection_BringsAReviewByAnother_AndBothStayReadable(Database database)
    {
        await using var office = await Office.WithOwnAsync(database);
        await office.ReviewAsync(Office.Own, Verdict.NotEligible);
        await ObjectAsync(office);

        // Whoever prepared the first cannot be given the second, nor write it with the department.
        (await office.AssignAsync("공원녹지과 · 문공원", Office.Own)).Expect(HttpStatusCode.UnprocessableEntity);
        (await office.AssignAsync("공원녹지과", Office.Own)).Expect(HttpStatusCode.Found);
        (await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Own)).Expect(HttpStatusCode.Found);
        Assert.Contains("다른 담당자가 검토해야 합니다", (await (await office.OfficerAsync(Office.Park)).GetAsync($"/desk/review/proposals/{Office.Own}")).Text, StringComparison.Ordinal);
        await Office.PrepareAsync(await office.OfficerAsync(Office.SecondPark), Office.Own);
        await office.PublishAsync();

        var page = await office.ReadAsync(Office.Own);
        Assert.Contains("의제", page.One(".page-head__meta").TextContent, StringComparison.Ordinal);
        Assert.Contains("처음 검토 결과 · 부적격", page.One("#review details summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("쓰는 사람이 많습니다. 다시 봐 주세요.", page.One("#review blockquote").TextContent, StringComparison.Ordinal);
        var trail = string.Join('\n', page.All(".timeline__name").Select(n => n.TextContent.Trim()));
        foreach (var line in (string[])["부서검토 결과: 부적격", "이의신청(재검토 요청)", "재검토 결과: 적격"])
        {
            Assert.Contains(line, trail, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await office.Gu.MailAsync()).Count(m => m.SendOnceKey.StartsWith("review-published", StringComparison.Ordinal)));
        // The second is final.
        (await (await office.ProposerAsync()).GetAsync($"/proposals/{Office.Own}/objection")).Expect(HttpStatusCode.Found);
    }

    [Theory, OnEachDatabase]
    public async Task Objection_IsForTheProposer_InTime_Once(Database database)
    {
        await using var office = await Office.WithOwnAsync(database);
        var path = $"/proposals/{Office.Own}/objection";
        (await (await office.ProposerAsync()).GetAsync(path)).Expect(HttpStatusCode.NotFound);
        await office.ReviewAsync(Office.Own);
        (await (await office.Gu.SignInAsync(Roles.Resident, 2)).GetAsync(path)).Expect(HttpStatusCode.NotFound);
        Assert.DoesNotContain("/objection", (await office.ReadAsync(Office.Own)).Source, StringComparison.Ordinal);

        office.Gu.Clock.Set("2027-05-17 23:59");
        var form = (await (await (await office.ProposerAsync()).GetAsync($"/proposals/{Office.Own}")).ClickAsync("이의신청")).Expect(HttpStatusCode.OK);
        office.Gu.Clock.Set("2027-05-18 00:00");
        var late = (await form.SubmitAsync(f => f["Input.Why"] = "하루 늦은 이의신청입니다.")).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("하루 늦은 이의신청입니다.", late.One("textarea").TextContent.Trim());

        office.Gu.Clock.Set("2027-05-17 23:59");
        await ObjectAsync(office);
        (await (await office.ProposerAsync()).PostAsync(path, ("Input.Why", "한 번 더 이의신청합니다."))).Expect(HttpStatusCode.Found);
        Assert.Single((await office.ReadAsync(Office.Own)).All("#review blockquote"));
        Assert.Single(await office.Gu.AuditAsync(), a => a.Action == "review.objected");
    }

    private static async Task ObjectAsync(Office office)
    {
        var form = await (await office.ProposerAsync()).GetAsync($"/proposals/{Office.Own}/objection");
        (await form.SubmitAsync(f => f["Input.Why"] = "쓰는 사람이 많습니다. 다시 봐 주세요.")).Expect(HttpStatusCode.Found);
    }
}
