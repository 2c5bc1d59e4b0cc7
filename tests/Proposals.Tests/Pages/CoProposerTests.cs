using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class CoProposerTests
{
    [Theory, OnEachDatabase]
    public async Task Invited_AcceptsFromTheMail_IsShownByPublicName_AndStepsBack(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        var team = await TeamAsync(author, draft);
        (await author.PostAsync(team, ("Input.Email", "Somebody.Else@Example.kr"))).Expect(HttpStatusCode.Redirect);
        var proposal = await author.PublishAsync(draft);
        await gu.DeliverAsync();
        var mail = Assert.Single(await gu.MailAsync());
        Assert.Equal("somebody.else@example.kr", mail.To);

        var friend = await gu.SignInAsync(Roles.Resident, 2);
        var answer = (await friend.GetAsync(LinkIn(mail.Body))).Expect(HttpStatusCode.OK);
        Assert.Contains(Borough.Title, answer.Text, StringComparison.Ordinal);
        (await answer.SubmitAsync(button: "함께 제안하기")).Expect(HttpStatusCode.Redirect);

        var page = await gu.Browse().GetAsync(proposal);
        Assert.Contains("공동제안자 1", page.Text, StringComparison.Ordinal);
        var person = await gu.PersonAsync(Roles.Resident, 2);
        Assert.All([person.Name, person.Email, "somebody.else"], secret => Assert.DoesNotContain(secret, page.Source, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("somebody.else", (await author.GetAsync(team)).Source, StringComparison.OrdinalIgnoreCase);
        (await friend.GetAsync($"{proposal}/edit")).Expect(HttpStatusCode.NotFound);

        (await (await friend.GetAsync("/my/invitations")).SubmitAsync()).Expect(HttpStatusCode.Redirect);
        Assert.DoesNotContain("공동제안자 1", (await gu.Browse().GetAsync(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Invited_ByTheirOwnAddress_FindsItOnMyPage_AndMayEditWhereTheTenantLets(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        await gu.RunRecipeAsync("""{ "name": "settings", "sections": { "CoProposer": { "mayEdit": true } } }""");
        var author = await gu.SignInAsync(Roles.Resident);
        var proposal = await author.ProposeAsync();
        var friend = await gu.SignInAsync(Roles.Resident, 2);
        var team = (await author.GetAsync(proposal)).One("main a[href*='/co-proposers']").GetAttribute("href")!;
        var address = (await gu.PersonAsync(Roles.Resident, 2)).Email;
        (await (await author.GetAsync(team)).SubmitAsync(form => form["Input.Email"] = address)).Expect(HttpStatusCode.Redirect);

        var answer = (await friend.GetAsync("/my/invitations")).One("main a.button").GetAttribute("href")!;
        (await (await friend.GetAsync(answer)).SubmitAsync(button: "함께 제안하기")).Expect(HttpStatusCode.Redirect);
        (await (await friend.GetAsync($"{proposal}/edit")).SubmitAsync(form => form["What.Title"] = "둘이 고친 제안")).Expect(HttpStatusCode.Redirect);
        Assert.Contains("둘이 고친 제안", (await gu.Browse().GetAsync(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase("no address", "전자우편 주소를 다시")]
    [OnEachDatabase("own", "나의 주소")]
    [OnEachDatabase("twice", "이미 초대한")]
    public async Task Invitation_ThatMayNotBe_IsRefused(Database database, string what, string reason)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var team = await TeamAsync(author, await author.DraftAsync());
        await author.PostAsync(team, ("Input.Email", "twice@example.kr"));
        var typed = what == "own" ? (await gu.PersonAsync(Roles.Resident)).Email : what == "twice" ? "TWICE@example.kr" : what;
        var refused = await author.PostAsync(team, ("Input.Email", typed));
        Assert.Contains(reason, Assert.Single(refused.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        Assert.Equal(typed, refused.One("input[type=email]").GetAttribute("value"));
    }

    [Fact]
    public async Task Team_IsTheAuthorsOnly_AndAnAuthorCannotAcceptTheirOwn()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var author = await gu.SignInAsync(Roles.Resident);
        var team = await TeamAsync(author, await author.DraftAsync());
        (await author.PostAsync(team, ("Input.Email", "a@example.kr"))).Expect(HttpStatusCode.Redirect);
        await gu.DeliverAsync();
        var link = LinkIn((await gu.MailAsync())[0].Body);
        Assert.Contains("내가 쓴 제안입니다", (await author.PostAsync(link)).Text, StringComparison.Ordinal);
        (await (await gu.SignInAsync(Roles.Resident, 2)).GetAsync(team)).Expect(HttpStatusCode.NotFound);
        (await author.PostAsync($"{team}?handler=TakeBack", ("line", (await author.GetAsync(team)).One("input[name=line]").GetAttribute("value")!))).Expect(HttpStatusCode.Redirect);
        Assert.Contains("이미 답했거나", (await (await gu.SignInAsync(Roles.Resident, 2)).PostAsync(link)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task LeavingThePortal_RemovesWhatOnlyThatPersonSaw(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        await author.ProposeAsync();
        var draft = await author.DraftAsync();
        await author.AttachAsync(draft, "a.pdf", SampleFiles.Pdf);
        await author.PostAsync(await TeamAsync(author, draft), ("Input.Email", "a@example.kr"));
        await author.PostAsync("/proposals/2028-0001/follow");
        await gu.DeliverAsync();

        await gu.WriteAsync(async services => services.GetRequiredService<Outbox>().Raise(new AccountClosed((await gu.PersonAsync(Roles.Resident)).Id)));
        await gu.DeliverAsync();

        Assert.Equal((0, 0, 0, 0, 1), await gu.ReadAsync(async services =>
        {
            var db = services.GetRequiredService<ProposalsDb>();
            return (await db.Drafts.CountAsync(), await db.Attachments.CountAsync(), await db.CoProposers.CountAsync(), await db.Follows.CountAsync(), await db.Proposals.CountAsync());
        }));
    }

    private static async Task<string> TeamAsync(TestBrowser author, string draft) => (await author.GetAsync($"{draft}/check")).One("main a[href*='/co-proposers']").GetAttribute("href")!;

    private static string LinkIn(string body)
    {
        var from = body.IndexOf("/my/invitations/answer?", StringComparison.Ordinal);
        return body[from..body.IndexOfAny(['\n', '\r', ' '], from)];
    }
}
