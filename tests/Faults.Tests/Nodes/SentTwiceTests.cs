using System.Text.RegularExpressions;

namespace Municipal.Faults.Tests;

/// <summary>The same form twice, by impatience or because the answer was lost: done once, answered alike.</summary>
public sealed class SentTwiceTests(HostedHouse hosted) : IClassFixture<HostedHouse>
{
    [Fact]
    public async Task Proposal_DoubleClicks_OneProposalAndOneAnswer()
    {
        var before = await ProposalsAsync();
        foreach (var who in hosted.House.Residents)
        {
            var (check, submission) = (await DraftAsync(hosted.Address, who), Guid.CreateVersion7());
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => who.PostAsync(hosted.Address, check, submission, ("Input.Consent", "true"))));
            Assert.Single(answers.Select(a => a.Expect(302).Location).Distinct());
        }

        Assert.Equal(before + hosted.House.Residents.Count, await ProposalsAsync());
    }

    [Fact]
    public async Task Proposal_AnswerLost_SendingAgainGivesThatAnswer()
    {
        var (who, before) = (hosted.House.Residents[0], await ProposalsAsync());
        for (var i = 0; i < 5; i++)
        {
            var (check, submission) = (await DraftAsync(hosted.Address, who), Guid.CreateVersion7());
            await who.PostAndHangUpAsync(hosted.Address, check, submission, ("Input.Consent", "true"));
            await Task.Delay(i * 20, TestContext.Current.CancellationToken);
            var first = (await who.PostAsync(hosted.Address, check, submission, ("Input.Consent", "true"))).Expect(302);
            var second = (await who.PostAsync(hosted.Address, check, submission, ("Input.Consent", "true"))).Expect(302);
            Assert.Equal(first.Location, second.Location);
            Assert.Equal(before + i + 1, await ProposalsAsync());
        }
    }

    /// <summary>Nothing but the form's id stops the second draft: a person may have many, and two of the same title.</summary>
    [Fact]
    public async Task Draft_DoubleClicksAndLostAnswers_OneDraftAndOneAnswer()
    {
        var before = await DraftsAsync();
        foreach (var who in hosted.House.Residents)
        {
            var submission = Guid.CreateVersion7();
            await who.PostAndHangUpAsync(hosted.Address, New, submission, What);
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => who.PostAsync(hosted.Address, New, submission, What)));
            Assert.Single(answers.Select(a => a.Expect(302).Location).Distinct());
        }

        Assert.Equal(before + hosted.House.Residents.Count, await DraftsAsync());
    }

    [Fact]
    public async Task Draft_IdOfAnotherPersonsForm_GivesNobodyElsesAnswer()
    {
        var submission = Guid.CreateVersion7();
        var mine = await hosted.House.Residents[0].PostAsync(hosted.Address, New, submission, What);
        var other = await hosted.House.Residents[1].PostAsync(hosted.Address, New, submission, What);
        Assert.NotEqual(mine.Expect(302).Location, other.Location);
    }

    [Fact]
    public async Task LastSeat_TwoAtOnce_OneSitsAndOneWaits()
    {
        for (var course = 1; course <= 10; course++)
        {
            var path = $"{House.Tenant}/school/2027-{course:00}/enrol";
            // Everybody, and everybody twice.
            var answers = await Task.WhenAll(hosted.House.Residents.Concat(hosted.House.Residents).Select(who => who.PostAsync(hosted.Address, path, Guid.CreateVersion7())));
            Assert.All(answers, answer => answer.Expect(302));
        }

        await Evidence.ExpectNoneAsync(hosted.House.Database, "Courses not filled exactly", $"""
            SELECT count(*) FROM budget_school_courses c WHERE c.ordinal <= 10 AND (c.seats_taken <> {House.Seats}
            OR {House.Seats} <> (SELECT count(*) FROM budget_school_enrolments e WHERE e.course_id = c.id AND e.state = 'Enrolled')
            OR {hosted.House.Residents.Count} <> (SELECT count(*) FROM budget_school_enrolments e WHERE e.course_id = c.id))
            """);
    }

    private const string New = $"{House.Tenant}/proposals/new";

    private static readonly (string, string)[] What = [("Input.Title", "공원 의자 교체"), ("Input.Field", "environment"), ("Input.Area", "none")];

    private Task<long> DraftsAsync() => Evidence.CountAsync(hosted.House.Database, "SELECT count(*) FROM proposals_drafts");

    private Task<long> ProposalsAsync() => Evidence.CountAsync(hosted.House.Database, "SELECT count(*) FROM proposals_proposals");

    private static async Task<string> DraftAsync(Uri host, Person who)
    {
        var begun = (await who.PostAsync(host, New, Guid.CreateVersion7(), What)).Expect(302);
        var draft = $"{House.Tenant}/proposals/new/{Regex.Match(begun.Location!, "[0-9a-f]{8}-[0-9a-f-]{27}").Value}";
        (await who.PostAsync(host, $"{draft}/details", Guid.CreateVersion7(), ("Input.Purpose", "쉴 곳을 만듭니다."), ("Input.Content", "낡은 의자를 바꿉니다."))).Expect(302);
        return $"{draft}/check";
    }
}
