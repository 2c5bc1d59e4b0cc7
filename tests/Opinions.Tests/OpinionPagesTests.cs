using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Opinions.Tests;

public sealed class OpinionPagesTests
{
    private const string Said = "산책로에 그늘이 없습니다. 나무를 심어 주세요.";

    private static readonly TestRecipe Recipe = new()
    {
        Steps = """
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [
                { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 }, { "code": "1132051100", "name": { "ko": "창1동", "en": "Chang 1-dong" }, "population": 300 } ] },
            { "name": "cycle", "cycles": [ { "fiscalYear": 2028, "title": { "ko": "2028년", "en": "2028" }, "shareBasisPoints": 100, "published": true,
                "versions": [ { "total": 800000000000, "datedOn": "2027-01-02", "source": "시험" } ],
                "pots": [ { "areas": "each-dong", "method": "equal", "sum": 3000000000 }, { "theme": { "ko": "기후", "en": "Climate" }, "amount": 100000000 } ],
                "tracks": [ { "kind": "citizenProposal", "name": { "ko": "주민제안", "en": "Proposals" }, "stages": [
                    { "kind": "proposal", "name": { "ko": "제안 받기", "en": "Call" }, "opens": "2027-04-01", "closes": "2027-06-30" } ] } ] } ] }
            """,
    };

    [Theory, OnEachDatabase]
    public async Task Opinion_IsAnsweredInPublic_AndItsAuthorHearsOfIt(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        var form = await resident.GetAsync("/opinions/new");
        Assert.Contains("창1동", form.Text, StringComparison.Ordinal);
        var opinion = await SendAsync(resident, form);
        Assert.Contains("답변 대기", (await gu.Browse().GetAsync("/opinions")).Text, StringComparison.Ordinal);
        Assert.Contains("의견 1건 가운데 0건에 답했습니다", (await gu.Browse().GetAsync("/cycle/2028")).Text, StringComparison.Ordinal);

        var officer = await gu.SignInAsync(Roles.DepartmentOfficer);
        Assert.Contains("창1동", (await officer.GetAsync("/desk/opinions")).Text, StringComparison.Ordinal);
        await AnswerAsync(officer, opinion, "가을에 열 그루를 심겠습니다.");
        await gu.DeliverAsync();

        var shown = await gu.Browse().GetAsync(opinion);
        Assert.Contains("가을에 열 그루를 심겠습니다.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("공원녹지과", shown.Text, StringComparison.Ordinal);
        var letter = Assert.Single(await gu.MailAsync());
        Assert.Equal((await gu.PersonAsync(Roles.Resident)).Email, letter.To);
        Assert.Contains("가을에 열 그루를 심겠습니다.", letter.Body, StringComparison.Ordinal);
        (await resident.PostAsync($"{opinion}/take-back")).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task LateAnswer_IsSeenByEverybody(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        await SendAsync(resident, await resident.GetAsync("/opinions/new"));

        gu.Clock.Advance(TimeSpan.FromDays(15));

        Assert.Contains("지남", (await gu.Browse().GetAsync("/opinions?show=overdue")).One("main .card").TextContent, StringComparison.Ordinal);
        Assert.Contains("답변 기한이 지난 의견 1건", (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficers_TheSecondSeesTheFirstAnswer_AndLosesNothing()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        var opinion = await SendAsync(resident, await resident.GetAsync("/opinions/new"));
        var (one, other) = (await gu.SignInAsync(Roles.DepartmentOfficer), await gu.SignInAsync(Roles.PbOfficer));
        var open = await other.GetAsync($"/desk{opinion}");
        await AnswerAsync(one, opinion, "열 그루를 심겠습니다.");

        var refused = (await open.SubmitAsync(f => { f["Input.Department"] = "도로과"; f["Input.Answer"] = "심을 곳이 없습니다."; }, "form[action*='handler=Answer']")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("열 그루를 심겠습니다.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("심을 곳이 없습니다.", refused.One("textarea").TextContent.Trim());
        (await refused.SubmitAsync(form: "form[action*='handler=Answer']")).Expect(HttpStatusCode.Redirect);
        Assert.Contains("심을 곳이 없습니다.", (await gu.Browse().GetAsync(opinion)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_ItsTextIsForItsAuthorAlone_AndItsReasonForEverybody()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        var opinion = await SendAsync(resident, await resident.GetAsync("/opinions/new"));
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        await (await officer.GetAsync($"/desk{opinion}")).SubmitAsync(f => f["Hide.Reason"] = "다른 사람의 전화번호가 있습니다.", "form[action*='handler=Hide']");

        foreach (var page in new[] { await gu.Browse().GetAsync(opinion), await gu.Browse().GetAsync("/opinions") })
        {
            Assert.DoesNotContain("그늘이 없습니다", page.Text, StringComparison.Ordinal);
            Assert.Contains("전화번호가 있습니다", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("그늘이 없습니다", (await resident.GetAsync(opinion)).Text, StringComparison.Ordinal);
        await (await officer.GetAsync($"/desk{opinion}")).SubmitAsync(form: "form[action*='handler=Show']");
        Assert.Contains("그늘이 없습니다", (await gu.Browse().GetAsync(opinion)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineOfOnesOwn_NeedsItsName_AndWhatWasTypedStays()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        var refused = (await resident.PostAsync("/opinions/new?year=2028", ("Input.Line", "line"), ("Input.Text", Said))).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(Said, refused.One("textarea").TextContent.Trim());

        var sent = await resident.PostAsync("/opinions/new?year=2028", ("Input.Line", "line"), ("Input.Named", "공원 유지관리비"), ("Input.Text", Said));
        Assert.Contains("공원 유지관리비", (await resident.GetAsync(PathOf(sent))).Text, StringComparison.Ordinal);
        (await resident.PostAsync("/opinions/new?year=2028", ("Input.Line", Guid.CreateVersion7().ToString()), ("Input.Text", Said))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task TakeBack_IsForItsAuthor_AndOff_IsOffAtEveryDoor()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Recipe);
        await using var other = await TestTenant.CreateAsync(Database.Sqlite, Recipe);
        var resident = await gu.SignInAsync(Roles.Resident);
        var opinion = await SendAsync(resident, await resident.GetAsync("/opinions/new"));
        (await (await gu.SignInAsync(Roles.Resident, 2)).PostAsync($"{opinion}/take-back")).Expect(HttpStatusCode.NotFound);
        (await other.Browse().GetAsync(opinion)).Expect(HttpStatusCode.NotFound);

        await gu.SwitchAsync("Opinions", on: false);
        foreach (var door in new[] { "/opinions", opinion, "/opinions/new", "/desk/opinions" })
        {
            (await resident.GetAsync(door)).Expect(HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("예산 의견", (await resident.GetAsync("/cycle/2028")).Text, StringComparison.Ordinal);
        await gu.SwitchAsync("Opinions", on: true);
        (await resident.PostAsync($"{opinion}/take-back")).Expect(HttpStatusCode.Redirect);
        Assert.Equal(0, await gu.ReadAsync(s => s.GetRequiredService<OpinionsDb>().Opinions.CountAsync()));
    }

    private static async Task<string> SendAsync(TestBrowser resident, TestPage form)
    {
        var pot = form.All("option").Single(o => o.TextContent.Contains("창1동", StringComparison.Ordinal)).GetAttribute("value")!;
        return PathOf((await resident.PostAsync("/opinions/new?year=2028", ("Input.Line", pot), ("Input.Text", Said))).Expect(HttpStatusCode.Redirect));
    }

    private static string PathOf(TestPage sent) => sent.Location![sent.Location!.IndexOf("/opinions/", StringComparison.Ordinal)..];

    private static async Task AnswerAsync(TestBrowser officer, string opinion, string answer) => (await (await officer.GetAsync($"/desk{opinion}")).SubmitAsync(
        f =>
        {
            f["Input.Department"] = "공원녹지과";
            f["Input.Answer"] = answer;
        },
        "form[action*='handler=Answer']")).Expect(HttpStatusCode.Redirect);
}
