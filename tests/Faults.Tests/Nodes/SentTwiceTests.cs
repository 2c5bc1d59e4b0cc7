using System.Text.RegularExpressions;

namespace Municipal.Faults.Tests;

/// <summary>The same form twice, by impatience or because the answer was lost: done once, answered alike.</summary>
public sealed class SentTwiceTests
{
    [Fact]
    public async Task Proposal_DoubleClicks_OneProposalAndOneAnswer()
    {
        var house = await House.CopyAsync();
        await using var host = await House.StartAsync(house.Run);
        foreach (var who in house.Residents)
        {
            var (check, submission) = (await DraftAsync(host.Address, who), Guid.CreateVersion7());
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => who.PostAsync(host.Address, check, submission, ("Input.Consent", "true"))));
            Assert.Single(answers.Select(a => a.Expect(302).Location).Distinct());
        }

        Assert.Equal(house.Residents.Count, await Evidence.CountAsync(house.Database, "SELECT count(*) FROM proposals_proposals"));
    }

    [Fact]
    public async Task Proposal_AnswerLost_SendingAgainGivesThatAnswer()
    {
        var house = await House.CopyAsync();
        await using var host = await House.StartAsync(house.Run);
        var who = house.Residents[0];
        for (var i = 0; i < 5; i++)
        {
            var (check, submission) = (await DraftAsync(host.Address, who), Guid.CreateVersion7());
            await who.PostAndHangUpAsync(host.Address, check, submission, ("Input.Consent", "true"));
            await Task.Delay(i * 20, TestContext.Current.CancellationToken);
            var first = (await who.PostAsync(host.Address, check, submission, ("Input.Consent", "true"))).Expect(302);
            var second = (await who.PostAsync(host.Address, check, submission, ("Input.Consent", "true"))).Expect(302);
            Assert.Equal(first.Location, second.Location);
            Assert.Equal(i + 1, await Evidence.CountAsync(house.Database, "SELECT count(*) FROM proposals_proposals"));
        }
    }

    [Fact]
    public async Task Draft_IdOfAnotherPersonsForm_GivesNobodyElsesAnswer()
    {
        var house = await House.CopyAsync();
        await using var host = await House.StartAsync(house.Run);
        var submission = Guid.CreateVersion7();
        var mine = await house.Residents[0].PostAsync(host.Address, $"{House.Tenant}/proposals/new", submission, What);
        var other = await house.Residents[1].PostAsync(host.Address, $"{House.Tenant}/proposals/new", submission, What);
        Assert.NotEqual(mine.Expect(302).Location, other.Location);
    }

    [Fact]
    public async Task LastSeat_TwoAtOnce_OneSitsAndOneWaits()
    {
        var house = await House.CopyAsync();
        await using var host = await House.StartAsync(house.Run);
        for (var course = 1; course <= 10; course++)
        {
            var path = $"{House.Tenant}/school/2027-{course:00}/enrol";
            // Everybody, and everybody twice.
            var answers = await Task.WhenAll(house.Residents.Concat(house.Residents).Select(who => who.PostAsync(host.Address, path, Guid.CreateVersion7())));
            Assert.All(answers, answer => answer.Expect(302));
        }

        await Evidence.ExpectNoneAsync(house.Database, "Courses not filled exactly", $"""
            SELECT count(*) FROM budget_school_courses c WHERE c.ordinal <= 10 AND (c.seats_taken <> {House.Seats}
            OR {House.Seats} <> (SELECT count(*) FROM budget_school_enrolments e WHERE e.course_id = c.id AND e.state = 'Enrolled')
            OR {house.Residents.Count} <> (SELECT count(*) FROM budget_school_enrolments e WHERE e.course_id = c.id))
            """);
    }

    private static readonly (string, string)[] What = [("Input.Title", "공원 의자 교체"), ("Input.Field", "environment"), ("Input.Area", "none")];

    private static async Task<string> DraftAsync(Uri host, Person who)
    {
        var begun = (await who.PostAsync(host, $"{House.Tenant}/proposals/new", Guid.CreateVersion7(), What)).Expect(302);
        var draft = $"{House.Tenant}/proposals/new/{Regex.Match(begun.Location!, "[0-9a-f]{8}-[0-9a-f-]{27}").Value}";
        (await who.PostAsync(host, $"{draft}/details", Guid.CreateVersion7(), ("Input.Purpose", "쉴 곳을 만듭니다."), ("Input.Content", "낡은 의자를 바꿉니다."))).Expect(302);
        return $"{draft}/check";
    }
}
