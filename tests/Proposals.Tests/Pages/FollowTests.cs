using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class FollowTests
{
    [Theory, OnEachDatabase]
    public async Task Follower_IsMailedOncePerEvent_AndNotAboutTheirOwn(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var proposal = await author.ProposeAsync();
        await gu.DeliverAsync();
        var follower = await gu.SignInAsync(Roles.Resident, 2);
        (await follower.PostAsync($"{proposal}/follow")).Expect(HttpStatusCode.Redirect);
        (await follower.PostAsync($"{proposal}/follow")).Expect(HttpStatusCode.Redirect);
        await TellAsync(gu);
        await gu.DeliverAsync();
        await gu.DeliverAsync();

        var mail = await gu.MailAsync();
        Assert.Equal(2, mail.Count);
        var address = (await gu.PersonAsync(Roles.Resident, 2)).Email;
        var letter = Assert.Single(mail, m => m.To == address);
        Assert.Contains("공원녹지과가 검토를 시작했습니다", letter.Body, StringComparison.Ordinal);
        Assert.Contains("The parks department began its review", letter.Body, StringComparison.Ordinal);

        (await (await author.GetAsync($"{proposal}/edit")).SubmitAsync(form => form["What.Title"] = "의자와 그늘 놓기")).Expect(HttpStatusCode.Redirect);
        await gu.DeliverAsync();
        Assert.Single(await gu.MailAsync(), m => m.Body.Contains("내용을 고쳤습니다", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task LinkBelowTheMail_StopsItWithoutSigningIn_AndCannotBeForged(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        await using var other = await Borough.OpenAsync(database);
        await (await gu.SignInAsync(Roles.Resident)).ProposeAsync();
        await gu.DeliverAsync();
        await TellAsync(gu);
        await gu.DeliverAsync();
        var body = Assert.Single(await gu.MailAsync()).Body;
        var from = body.IndexOf("/proposals/unfollow?", StringComparison.Ordinal);
        var link = body[from..body.IndexOfAny(['\n', '\r', ' '], from)];

        foreach (var forged in new[] { await gu.Browse().GetAsync(link[..^3] + "AAA"), await gu.Browse().GetAsync("/proposals/unfollow"), await other.Browse().GetAsync(link) })
        {
            Assert.Empty(forged.Expect(HttpStatusCode.OK).All("main form"));
            Assert.DoesNotContain(Borough.Title, forged.Text, StringComparison.Ordinal);
        }

        (await gu.Browse().PostAsync(link[..^3] + "AAA")).Expect(HttpStatusCode.NotFound);
        var page = (await gu.Browse().GetAsync(link)).Expect(HttpStatusCode.OK);
        await TellAsync(gu);
        await gu.DeliverAsync();
        Assert.Equal(2, (await gu.MailAsync()).Count);
        (await page.SubmitAsync()).Expect(HttpStatusCode.Redirect);
        await TellAsync(gu);
        await gu.DeliverAsync();
        Assert.Equal(2, (await gu.MailAsync()).Count);
    }

    [Fact]
    public async Task MyPage_ListsWhatIsFollowed_UntilItIsStopped_AndTheFeatureClosesEveryDoor()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var proposal = await (await gu.SignInAsync(Roles.Resident)).ProposeAsync();
        var follower = await gu.SignInAsync(Roles.Resident, 2);
        await (await follower.GetAsync(proposal)).SubmitAsync(form: "form[action$='/follow']");
        var mine = await follower.GetAsync("/my/followed");
        Assert.Contains(Borough.Title, mine.Text, StringComparison.Ordinal);
        (await mine.SubmitAsync()).Expect(HttpStatusCode.Redirect);
        Assert.DoesNotContain(Borough.Title, (await follower.GetAsync("/my/followed")).Text, StringComparison.Ordinal);

        await gu.SwitchAsync("Proposals.Follow", on: false);
        (await follower.GetAsync("/my/followed")).Expect(HttpStatusCode.NotFound);
        (await follower.GetAsync($"{proposal}/follow")).Expect(HttpStatusCode.NotFound);
        Assert.Empty((await follower.GetAsync(proposal)).All("form[action$='/follow']"));
    }

    private static Task TellAsync(TestTenant gu) => gu.WriteAsync(async services =>
    {
        var proposal = (await services.GetRequiredService<IProposals>().FindAsync("2028-0001", default))!;
        services.GetRequiredService<IProposalLife>().Tell(proposal.Id, new LifeLine(new("공원녹지과가 검토를 시작했습니다", "The parks department began its review"), new("공원녹지과", "Parks department")));
    });
}
