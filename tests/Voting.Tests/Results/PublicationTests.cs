using System.Net;
using System.Text.Json;
using Municipal.Testing;
using Municipal.Voting.Commands;
using Municipal.Voting.Results;

namespace Municipal.Voting.Tests.Results;

/// <summary>From the close to the published result, and what anybody reads and downloads of it.</summary>
public sealed class PublicationTests
{
    [Theory, OnEachDatabase]
    public async Task BeforePublication_NobodyGetsAnythingOfTheResult(Database database)
    {
        await using var vote = await CountedVote.CountAsync(database);
        foreach (var browser in (TestBrowser[])[vote.Gu.Browse(), await vote.Gu.SignInAsync(Roles.Resident), await vote.Gu.SignInAsync(Roles.PbOfficer)])
        {
            (await browser.GetAsync(CountedVote.Results)).Expect(HttpStatusCode.NotFound);
            foreach (var file in CountedVote.Files)
            {
                (await browser.GetAsync($"/vote/2028-gu/{file}")).Expect(HttpStatusCode.NotFound);
            }

            var rules = (await browser.GetAsync("/vote/2028-gu/rules")).Expect(HttpStatusCode.OK);
            Assert.DoesNotContain("7표", rules.Source, StringComparison.Ordinal);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await (await vote.Gu.SignInAsync(Roles.Resident)).GetAsync(CountedVote.Desk)).Status);
        var preview = (await (await vote.Gu.SignInAsync(Roles.PbOfficer)).GetAsync(CountedVote.Desk)).Expect(HttpStatusCode.OK);
        Assert.Contains("7표", preview.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Results_SayWhyEachProjectWonOrLost_AndByHowMuch(Database database)
    {
        await using var vote = await CountedVote.PublishAsync(database);

        var page = await vote.ReadAsync(CountedVote.Results);
        foreach (var said in (string[])
        [
            "13명이 투표해 2건, 90,000,000원의 사업을 선정했습니다.",
            "7표를 받아 선정되었습니다. 사업비는 3,000만원이고, 차례가 왔을 때 1억원이 남아 있었습니다.",
            "선정되지 않은 사업 가운데 가장 많이 받은 ‘작은 쉼터’보다 3표 많습니다.",
            "4표를 받았지만 사업비 5,000만원이 남은 예산 1,000만원보다 4,000만원 많아 선정되지 않았습니다.",
            "선정된 사업 가운데 가장 적게 받은 ‘골목 가로등’보다 2표 적습니다.",
            "세 숫자가 서로 같습니다.", "동행복권 제1234회", "count ballots.pb --rule greedy",
        ])
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }

        // Two at the desk would be told apart from eleven: both are withheld.
        Assert.Equal(["비공개", "비공개"], page.All("#turnout table td").Take(2).Select(t => t.TextContent.Trim()));
        var english = (await new TestBrowser(vote.Gu.Browse()) { InEnglish = true }.VisitAsync(CountedVote.Results)).Source;
        Assert.Contains("That is 2 ballots less than", english, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Files_AreCountedAgain_ToTheSameBytes(Database database)
    {
        await using var vote = await CountedVote.PublishAsync(database);

        var (ballots, receipts, closing, outcome) = (await vote.FileAsync("ballots.pb"), await vote.FileAsync("receipts.txt"), await vote.FileAsync("closing.json"), await vote.FileAsync("outcome.json"));
        var record = JsonSerializer.Deserialize<ClosingFile>(closing, KernelJson.Options)!;

        Assert.All(ClosingCheck.Of(record, ballots, receipts), l => Assert.True(l.Agrees, l.ToString()));
        Assert.Equal(13, receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(record.PublicKey, (await vote.FileAsyncOf("/vote/keys")).Trim());
        var again = await Verbs.RunAsync(new CountVerb(), ballots, record.Record.Terms, record.Record.LotSeed!);
        Assert.Equal(outcome, again.ReplaceLineEndings("\n"));
        var receipt = receipts.Split('\n')[3];
        Assert.Contains("목록에 있습니다", (await vote.ReadAsync($"{CountedVote.Results}?receipt={receipt.ToLowerInvariant()}")).Text, StringComparison.Ordinal);
        Assert.Contains("목록에 없습니다", (await vote.ReadAsync($"{CountedVote.Results}?receipt=NOTTHERE")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task PublishingAtOnce_PublishesOnce(Database database)
    {
        await using var vote = await CountedVote.CountAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => vote.TryAsync("Publish")));

        Assert.All(answers, a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity]));
        Assert.Single(await vote.Gu.AuditAsync(), a => a.Action == "voting.published");
    }

    [Theory, OnEachDatabase]
    public async Task Steps_HaveOneOrder(Database database)
    {
        await using var vote = await CountedVote.CastAsync(database);
        foreach (var early in (string[])["Seal", "Lot", "Count", "Publish"])
        {
            (await vote.TryAsync(early)).Expect(HttpStatusCode.UnprocessableEntity);
        }

        await vote.Booth.CloseAsync();
        await vote.DoAsync("Seal");
        (await vote.TryAsync("Count")).Expect(HttpStatusCode.UnprocessableEntity);
        (await vote.TryAsync("Lot", ("Input.Seed", "7"))).Expect(HttpStatusCode.UnprocessableEntity);
        await vote.DoAsync("Lot");
        (await vote.TryAsync("Lot")).Expect(HttpStatusCode.UnprocessableEntity);
        await vote.DoAsync("Count");
        (await vote.TryAsync("Count")).Expect(HttpStatusCode.UnprocessableEntity);
        await vote.DoAsync("Publish");
        (await vote.TryAsync("Publish")).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task Override_NeedsAGround_AndStaysBesideTheResult(Database database)
    {
        await using var vote = await CountedVote.PublishAsync(database);
        var before = await vote.FileAsync("closing.json");

        (await vote.TryAsync("Override", ("Decision.Project", "2028-0001"), ("Decision.Reason", "땅을 쓸 수 없습니다."))).Expect(HttpStatusCode.BadRequest);
        await vote.DoAsync("Override", ("Decision.Project", "2028-0001"), ("Decision.IsFunded", "false"), ("Decision.Ground", "「지방재정법」 제39조"), ("Decision.Reason", "땅을 쓸 수 없습니다."));

        var page = await vote.ReadAsync(CountedVote.Results);
        Assert.Contains("‘골목 가로등’은 법적 근거에 따라 선정에서 빠졌습니다", page.Text, StringComparison.Ordinal);
        Assert.Contains("「지방재정법」 제39조", page.Text, StringComparison.Ordinal);
        Assert.Contains("6표를 받아 선정되었습니다", page.Text, StringComparison.Ordinal);
        Assert.Contains("법적 근거에 따른 결과 변경", (await vote.ReadAsync("/vote/2028-gu/rules")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await vote.FileAsync("closing.json"));
    }

    [Theory, OnEachDatabase]
    public async Task FeatureOff_ClosesEveryDoor(Database database)
    {
        await using var vote = await CountedVote.PublishAsync(database);
        await vote.Gu.SwitchAsync("Voting", false);
        var officer = await vote.Gu.SignInAsync(Roles.PbOfficer);
        foreach (var door in (string[])["/desk/voting", "/desk/voting/new", "/desk/voting/2028-gu", CountedVote.Desk, CountedVote.Results, "/vote/2028-gu/rules", "/vote/2028-gu/terms.json", "/vote/keys", .. CountedVote.Files.Select(f => $"/vote/2028-gu/{f}")])
        {
            (await officer.GetAsync(door)).Expect(HttpStatusCode.NotFound);
        }
    }
}
