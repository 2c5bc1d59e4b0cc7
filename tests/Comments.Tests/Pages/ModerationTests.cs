using System.Net;
using Municipal.Testing;

namespace Municipal.Comments.Tests;

/// <summary>From a report to a decision, and to another look at it.</summary>
public sealed class ModerationTests
{
    [Theory, OnEachDatabase]
    public async Task Report_WaitsAtTheDesk_OncePerPerson(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.SayAsync("싸게 팝니다 010");
        var reporter = await talk.Gu.SignInAsync(Roles.Resident, 2);
        for (var i = 0; i < 2; i++)
        {
            (await (await Talk.AtAsync(reporter, "싸게 팝니다", "신고")).SubmitAsync(f => f["Input.Reason"] = "Advertising")).Expect(HttpStatusCode.Found);
        }

        var desk = await (await talk.Gu.SignInAsync(Roles.PbOfficer)).GetAsync(Talk.Desk);
        Assert.Single(desk.All("input[name=Ticked]"));
        Assert.Single(desk.All("p.faint"), p => p.TextContent.Contains("광고", StringComparison.Ordinal));
        Assert.Contains("신고나 이의가 있는 의견 1건", (await (await talk.Gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk")).Text, StringComparison.Ordinal);
        // The public sees nothing of it.
        Assert.DoesNotContain("신고:", await talk.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Hiding_Several_ShowsTheReason_TellsTheAuthors_AndStandsInTheAudit(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.SayAsync("싸게 팝니다 하나");
        await talk.SayAsync("싸게 팝니다 둘", resident: 2);
        await talk.SayAsync("좋은 제안입니다", resident: 3);

        (await talk.DecideAsync("Hide", "all", "싸게 팝니다")).Expect(HttpStatusCode.Found);

        var read = await talk.ReadAsync();
        Assert.DoesNotContain("싸게 팝니다", read, StringComparison.Ordinal);
        Assert.Contains("사유: 광고 (전화번호가 있습니다)", read, StringComparison.Ordinal);
        Assert.Contains("좋은 제안입니다", read, StringComparison.Ordinal);
        Assert.Equal(2, (await talk.Gu.MailAsync()).Count(m => m.Body.Contains("싸게 팝니다", StringComparison.Ordinal) && m.Body.Contains("/appeal", StringComparison.Ordinal)));
        Assert.Equal(2, (await talk.Gu.AuditAsync()).Count(a => a.Action == "comments.hidden" && a.Reason.Contains("광고", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task Appeal_WaitsAtTheDesk_AndShowingAgainEndsIt(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        var author = await talk.SayAsync("오해받은 말");
        await talk.DecideAsync("Hide", "all", "오해받은 말");
        var list = await author.GetAsync(Talk.List);
        var appeal = list.All(".comment a").Single(a => a.TextContent.Trim() == "이의 신청").GetAttribute("href")!;
        var form = await author.GetAsync(appeal[appeal.IndexOf("/proposals/", StringComparison.Ordinal)..]);

        (await form.SubmitAsync(f => f["Input.Why"] = "광고가 아닙니다.")).Expect(HttpStatusCode.Found);
        Assert.Contains("광고가 아닙니다.", (await (await talk.Gu.SignInAsync(Roles.PbOfficer)).GetAsync(Talk.Desk)).Text, StringComparison.Ordinal);
        (await talk.DecideAsync("Show", "waiting", "오해받은 말")).Expect(HttpStatusCode.Found);

        Assert.Contains("오해받은 말", await talk.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("처리할 의견이 없습니다", (await (await talk.Gu.SignInAsync(Roles.PbOfficer)).GetAsync(Talk.Desk)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Keeping_EndsTheReports_AndLeavesTheComment(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.SayAsync("쓴소리");
        var reporter = await talk.Gu.SignInAsync(Roles.Resident, 2);
        await (await Talk.AtAsync(reporter, "쓴소리", "신고")).SubmitAsync(f => f["Input.Reason"] = "Other");

        (await talk.DecideAsync("Keep", "waiting", "쓴소리")).Expect(HttpStatusCode.Found);

        Assert.Contains("쓴소리", await talk.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("처리할 의견이 없습니다", (await (await talk.Gu.SignInAsync(Roles.PbOfficer)).GetAsync(Talk.Desk)).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("Hide"), InlineData("Show"), InlineData("Keep")]
    public async Task Deciding_AboutNothing_SaysWhatIsMissing(string handler)
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        await talk.SayAsync("말");

        var answer = (await talk.DecideAsync(handler, "all")).Expect(HttpStatusCode.BadRequest);

        Assert.Contains("처리할 의견을 골라 주세요", string.Join(' ', answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenReply_IsNotCountedAsReadable_UntilItIsShownAgain()
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        var author = await talk.SayAsync("처음 말");
        await (await Talk.AtAsync(author, "처음 말", "답글 쓰기")).SubmitAsync(f => f["Input.Text"] = "숨을 답글");
        await talk.DecideAsync("Hide", "all", "숨을 답글");
        await (await Talk.AtAsync(author, "처음 말", "지우기")).SubmitAsync(button: "지우기");

        Assert.Empty((await talk.Gu.Browse().GetAsync(Talk.List)).All("article.comment"));
        await talk.DecideAsync("Show", "hidden", "숨을 답글");
        Assert.Contains("숨을 답글", await talk.ReadAsync(), StringComparison.Ordinal);
    }
}
