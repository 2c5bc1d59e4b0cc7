using System.Net;
using Municipal.Testing;
using Municipal.Voting.Elections;
using Municipal.Voting.Tests.Box;

namespace Municipal.Voting.Tests.Pages;

/// <summary>The whole way of a ballot as a resident walks it, without JavaScript.</summary>
public sealed class FlowTests
{
    [Theory, OnEachDatabase]
    public async Task FromTheList_ToTheReceipt_AndToAChange(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var me = await booth.Gu.SignInAsync(Roles.Resident);
        Assert.Contains("구 투표", (await me.GetAsync("/vote")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var paper = await BeginAsync(me);
        Assert.Contains("골목에 불을 켭니다.", paper.Text, StringComparison.Ordinal);

        (await MarkAsync(paper, "next", "2028-0001", "2028-0003")).Expect(HttpStatusCode.Redirect);
        var review = await me.GetAsync("/vote/ballot/review");
        var cast = await review.SubmitAsync();
        var again = await review.SubmitAsync();

        Assert.EndsWith("/vote/receipt", cast.Expect(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.EndsWith("/vote/receipt", again.Expect(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        var receipt = (await cast.FollowAsync()).One(".receipt").TextContent;
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$", receipt);
        Assert.Equal((1, 1, 1), await booth.CountsAsync());

        var reopened = await BeginAsync(me);
        Assert.Equal(2, reopened.All("input[name='Input.Picks']:checked").Count);
        await MarkAsync(reopened, "next", "2028-0002");
        (await (await me.GetAsync("/vote/ballot/review")).SubmitAsync()).Expect(HttpStatusCode.Redirect);
        Assert.NotEqual(receipt, (await me.GetAsync("/vote/receipt")).One(".receipt").TextContent);
        await booth.CloseAsync();
        await booth.SealAsync();
        Assert.Equal("2028-0002", Assert.Single((await booth.SealedAsync()).Ballots).Marks);
        var after = await me.GetAsync("/vote/receipt");
        Assert.Empty(after.All(".receipt"));
        Assert.Contains("온라인 투표 완료", after.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task TwoDevices_TheSecondIsToldTheTruth(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var phone = await booth.Gu.SignInAsync(Roles.Resident);
        var laptop = new TestBrowser(phone);
        await MarkAsync(await BeginAsync(phone), "next", "2028-0001");
        await MarkAsync(await BeginAsync(laptop), "next", "2028-0002");
        var (first, second) = (await phone.GetAsync("/vote/ballot/review"), await laptop.GetAsync("/vote/ballot/review"));

        (await first.SubmitAsync()).Expect(HttpStatusCode.Redirect);
        var refused = (await second.SubmitAsync()).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("이미 제출되었습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), await booth.CountsAsync());
    }

    [Fact]
    public async Task TooMany_AreRefusedWithASentence_AndNothingMarkedIsLost()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite);
        var me = await booth.Gu.SignInAsync(Roles.Resident);

        var refused = (await MarkAsync(await BeginAsync(me), "next", "2028-0001", "2028-0002", "2028-0003")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("2개까지", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(3, refused.All("input[name='Input.Picks']:checked").Count);
        Assert.Empty((await me.GetAsync("/vote/ballot/review")).All("button.button--primary"));
    }

    [Fact]
    public async Task Searching_KeepsMarksOfWhatItHides_AndLeavesTheAddressAlone()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite);
        var me = await booth.Gu.SignInAsync(Roles.Resident);
        var paper = await BeginAsync(me);
        var found = await SearchAsync(paper, "쉼터", "2028-0001");

        Assert.Equal("2028-0002", found.One("input[name='Input.Picks']").GetAttribute("value"));
        Assert.DoesNotContain("쉼터", Uri.UnescapeDataString(found.Address.Query), StringComparison.Ordinal);
        (await MarkAsync(found, "next", "2028-0002")).Expect(HttpStatusCode.Redirect);
        var review = await me.GetAsync("/vote/ballot/review");
        Assert.Contains("골목 가로등", review.Text, StringComparison.Ordinal);
        Assert.Contains("작은 쉼터", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knapsack_ShowsTheRest_AndWhyAProjectDoesNotFit()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite, Booth.Terms with { Form = BallotKind.Knapsack, Most = 0 });
        var me = await booth.Gu.SignInAsync(Roles.Resident);

        var page = await MarkAsync(await BeginAsync(me), "keep", "2028-0001");

        Assert.Contains("40,000,000원", page.One("[data-rest]").TextContent, StringComparison.Ordinal);
        var reasons = page.All(".ballot-choice").Where(c => !c.QuerySelector("[data-why]")!.HasAttribute("hidden")).Select(c => c.GetAttribute("data-title"));
        Assert.Equal("작은 쉼터", Assert.Single(reasons));
    }

    [Fact]
    public async Task TheOrderIsTheVotersOwn_AndStaysOnEveryVisit()
    {
        var terms = Booth.Terms with { Projects = [.. Enumerable.Range(1, 12).Select(i => new PaperProject($"2028-{i:0000}", $"사업 {i}", new Won(1_000_000), "safety", ""))] };
        await using var booth = await Booth.OpenAsync(Database.Sqlite, terms);
        var (one, other) = (await booth.Gu.SignInAsync(Roles.Resident), await booth.Gu.SignInAsync(Roles.Resident, 2));
        static List<string?> Order(TestPage page) => [.. page.All("input[name='Input.Picks']").Select(i => i.GetAttribute("value"))];

        var first = Order(await BeginAsync(one));

        Assert.Equal(first, Order(await BeginAsync(new TestBrowser(one))));
        Assert.NotEqual(first, Order(await BeginAsync(other)));
    }

    [Fact]
    public async Task AgeIsDeclared_WhereTheTermsAskForIt()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite, Booth.Terms with { Electorate = new ElectorateTerms { LeastAge = 14 } });
        var me = await booth.Gu.SignInAsync(Roles.Resident);
        var start = await me.GetAsync("/vote/ballot");

        Assert.Contains("만 14세", Assert.Single((await start.SubmitAsync()).Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        (await start.SubmitAsync(f => f["IsOldEnough"] = "true")).Expect(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task NobodySignedIn_IsAskedToSignIn_AndADraftElectionIsNowhere()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite);
        (await booth.Gu.Browse().GetAsync("/vote/ballot")).Expect(HttpStatusCode.Redirect);
        (await booth.Gu.Browse().GetAsync("/vote")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ReceiptByMail_IsSentWhenAskedFor_AndCastingAloneSendsNone()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite);
        var me = await booth.Gu.SignInAsync(Roles.Resident);
        await MarkAsync(await BeginAsync(me), "next", "2028-0001");
        await (await me.GetAsync("/vote/ballot/review")).SubmitAsync();
        Assert.Empty(await booth.Gu.MailAsync());

        var receipts = await me.GetAsync("/vote/receipt");
        (await receipts.SubmitAsync()).Expect(HttpStatusCode.Redirect);

        var mail = Assert.Single(await booth.Gu.MailAsync());
        Assert.Contains(receipts.One(".receipt").TextContent, mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("2028-0001", mail.Body, StringComparison.Ordinal);
    }

    private static async Task<TestPage> BeginAsync(TestBrowser me)
    {
        var start = (await me.GetAsync("/vote/ballot")).Expect(HttpStatusCode.OK);
        return (await (await start.SubmitAsync()).Expect(HttpStatusCode.Redirect).FollowAsync()).Expect(HttpStatusCode.OK);
    }

    private static Task<TestPage> MarkAsync(TestPage paper, string button, params string[] ids) => paper.SubmitAsync(
        form =>
        {
            form.Tick("Input.Picks", ids);
            form.Forge("Input.Do", button);
        },
        "form[data-ballot]");

    private static Task<TestPage> SearchAsync(TestPage paper, string text, params string[] ids) => paper.SubmitAsync(
        form =>
        {
            form.Tick("Input.Picks", ids);
            form["Input.Find"] = text;
            form.Forge("Input.Do", "search");
        },
        "form[data-ballot]");
}
