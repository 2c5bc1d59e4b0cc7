namespace Municipal.BudgetSchool.Tests;

public class EnrollingTests
{
    public static TheoryData<string> Databases => SchoolHouse.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Enrol_TwoHundredAtOnceForThirtySeats_ThirtyEnrolledAndTheRestWaitInTurn(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 30);
        var people = People(200);

        var answers = await Task.WhenAll(people.Select(p => Task.Run(() => house.EnrolAsync(p))));

        var rows = await house.EnrolmentsAsync();
        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Equal(30, answers.Count(a => a.State == EnrolmentState.Enrolled));
        Assert.Equal(people.Order(), rows.Select(r => r.AccountId).Order());
        Assert.Equal(200, rows.Select(r => r.Turn).Distinct().Count());
        // By turn, every seat goes before anybody waits.
        Assert.All(rows.Take(30), r => Assert.Equal(EnrolmentState.Enrolled, r.State));
        Assert.All(rows.Skip(30), r => Assert.Equal(EnrolmentState.Waiting, r.State));
        Assert.Equal(30, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Enrol_OnePersonFiftyTimesAtOnce_TakesOneSeatAndGetsOneAnswer(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 30);
        var person = People(1)[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => house.EnrolAsync(person))));

        Assert.All(answers, a => Assert.Equal(new EnrolmentAnswer(null, EnrolmentState.Enrolled), a));
        Assert.Single(await house.EnrolmentsAsync());
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Enrol_OutsideTheWindow_RefusesAndWritesNothing(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var course = await house.CourseAsync();

        house.Clock.Now = course.EnrolmentOpensAt.AddTicks(-10);
        Assert.Equal(EnrolmentRefusal.NotYetOpen, (await house.EnrolAsync(People(1)[0])).Refusal);
        house.Clock.Now = course.EnrolmentClosesAt;
        Assert.Equal(EnrolmentRefusal.Closed, (await house.EnrolAsync(People(1)[0])).Refusal);

        Assert.Empty(await house.EnrolmentsAsync());
        Assert.Equal(course.Revision, (await house.CourseAsync()).Revision);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdraw_SeatOfThree_MovesUpExactlyTheFirstWaitingAndTellsThem(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = People(3);
        await EnrolInOrderAsync(house, people);

        Assert.Null(await house.WithdrawAsync(people[0]));

        Assert.Equal([EnrolmentState.Withdrawn, EnrolmentState.Enrolled, EnrolmentState.Waiting], await StatesAsync(house, people));
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
        await house.DeliverAsync();
        var told = Assert.Single(house.Mail.All, m => m.SendOnceKey.StartsWith("school:MovedUp:", StringComparison.Ordinal));
        Assert.Equal(TestAccounts.AddressOf(people[1]), told.To);
        Assert.Contains("2027. 3. 4.(목) 19:00~21:00 구청 대강당", told.Body, StringComparison.Ordinal);
        Assert.Contains("Thu 4 Mar 2027 19:00", told.Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdraw_WhileOthersEnrol_NeverOversellsAndLeavesNoSeatEmpty(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 10);
        var (first, others) = (People(10), People(60));
        await EnrolInOrderAsync(house, first);

        var leaving = first.Take(5).Select(p => Task.Run(async () => Assert.Null(await house.WithdrawAsync(p))));
        await Task.WhenAll(leaving.Concat(others.Select(p => Task.Run(async () => Assert.Null((await house.EnrolAsync(p)).Refusal)))));

        var rows = await house.EnrolmentsAsync();
        Assert.Equal(10, rows.Count(r => r.State == EnrolmentState.Enrolled));
        Assert.Equal(5, rows.Count(r => r.State == EnrolmentState.Withdrawn));
        Assert.Equal(10, (await house.CourseAsync()).SeatsTaken);
        Assert.True(rows.Where(r => r.State == EnrolmentState.Enrolled).Max(r => r.Turn) < rows.Where(r => r.State == EnrolmentState.Waiting).Min(r => r.Turn));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdraw_FromTheWaitingList_FreesNoSeat(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = People(3);
        await EnrolInOrderAsync(house, people);

        Assert.Null(await house.WithdrawAsync(people[1]));

        Assert.Equal([EnrolmentState.Enrolled, EnrolmentState.Withdrawn, EnrolmentState.Waiting], await StatesAsync(house, people));
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdraw_AndApplyAgain_WaitsBehindEverybody(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = People(3);
        await EnrolInOrderAsync(house, people);
        await house.WithdrawAsync(people[0]);

        Assert.Equal(new EnrolmentAnswer(null, EnrolmentState.Waiting), await house.EnrolAsync(people[0]));

        Assert.Equal([people[1], people[2], people[0]], (await house.EnrolmentsAsync()).Select(e => e.AccountId));
        Assert.Equal(3, (await house.EnrolmentsAsync()).Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdraw_Twice_SecondIsRefused(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var person = People(1)[0];
        await house.EnrolAsync(person);

        Assert.Null(await house.WithdrawAsync(person));
        Assert.Equal(EnrolmentRefusal.NotEnrolled, await house.WithdrawAsync(person));
        Assert.Equal(0, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Enrol_Mail_SaysEnrolledOrTheWaitingNumberOnceEach(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = People(3);
        house.Accounts.Closed.Add(people[1]);
        await EnrolInOrderAsync(house, people);

        await house.DeliverAsync();
        await house.DeliverAsync();

        Assert.Equal([TestAccounts.AddressOf(people[0]), TestAccounts.AddressOf(people[2])], house.Mail.All.Select(m => m.To));
        Assert.StartsWith("[예산학교] 기본 과정 수강 신청 완료 / [Budget School] You are enrolled: Basic course", house.Mail.All[0].Subject, StringComparison.Ordinal);
        Assert.Contains("대기 순번: 2", house.Mail.All[1].Body, StringComparison.Ordinal);
        Assert.Contains("Your number: 2", house.Mail.All[1].Body, StringComparison.Ordinal);
    }

    private static Guid[] People(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(DateTimeOffset.UnixEpoch))];

    private static async Task EnrolInOrderAsync(SchoolHouse house, Guid[] people)
    {
        foreach (var person in people)
        {
            house.Clock.Now = house.Clock.Now.AddSeconds(1);
            Assert.Null((await house.EnrolAsync(person)).Refusal);
        }
    }

    private static async Task<IEnumerable<EnrolmentState>> StatesAsync(SchoolHouse house, Guid[] people)
    {
        var rows = await house.EnrolmentsAsync();
        return people.Select(p => rows.Single(r => r.AccountId == p).State);
    }
}
