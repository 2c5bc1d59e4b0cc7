using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests;

public class EnrollingTests
{
    [Theory, OnEachDatabase]
    public async Task Enrol_TwoHundredAtOnceForThirtySeats_ThirtyEnrolledAndTheRestWaitInTurn(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 30);
        var people = SchoolHouse.People(200);

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

    [Theory, OnEachDatabase]
    public async Task Enrol_OnePersonFiftyTimesAtOnce_TakesOneSeatAndGetsOneAnswer(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 30);
        var person = SchoolHouse.People(1)[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => house.EnrolAsync(person))));

        Assert.All(answers, a => Assert.Equal(new EnrolmentAnswer(null, EnrolmentState.Enrolled), a));
        Assert.Single(await house.EnrolmentsAsync());
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, OnEachDatabase]
    public async Task Enrol_OutsideTheWindow_RefusesAndWritesNothing(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var course = await house.CourseAsync();

        house.Gu.Clock.Now = course.EnrolmentOpensAt.AddTicks(-10);
        Assert.Equal(EnrolmentRefusal.NotYetOpen, (await house.EnrolAsync(SchoolHouse.People(1)[0])).Refusal);
        house.Gu.Clock.Now = course.EnrolmentClosesAt;
        Assert.Equal(EnrolmentRefusal.Closed, (await house.EnrolAsync(SchoolHouse.People(1)[0])).Refusal);

        Assert.Empty(await house.EnrolmentsAsync());
        Assert.Equal(course.Revision, (await house.CourseAsync()).Revision);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_SeatOfThree_MovesUpExactlyTheFirstWaitingAndTellsThem(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var resident = await house.Gu.PersonAsync(Roles.Resident);
        Guid[] people = [SchoolHouse.People(1)[0], resident.Id, SchoolHouse.People(1)[0]];
        await house.EnrolInOrderAsync(people);

        Assert.Null(await house.WithdrawAsync(people[0]));

        Assert.Equal([EnrolmentState.Withdrawn, EnrolmentState.Enrolled, EnrolmentState.Waiting], await house.StatesAsync(people));
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
        var told = Assert.Single(await house.MailAsync("MovedUp"));
        Assert.Equal(resident.Email, told.To);
        Assert.Contains("2027. 3. 4.(목) 19:00~21:00 구청 대강당", told.Body, StringComparison.Ordinal);
        Assert.Contains("Thu 4 Mar 2027 19:00", told.Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_WhileOthersEnrol_NeverOversellsAndLeavesNoSeatEmpty(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 10);
        var (first, others) = (SchoolHouse.People(10), SchoolHouse.People(60));
        await house.EnrolInOrderAsync(first);

        var leaving = first.Take(5).Select(p => Task.Run(async () => Assert.Null(await house.WithdrawAsync(p))));
        await Task.WhenAll(leaving.Concat(others.Select(p => Task.Run(async () => Assert.Null((await house.EnrolAsync(p)).Refusal)))));

        var rows = await house.EnrolmentsAsync();
        Assert.Equal(10, rows.Count(r => r.State == EnrolmentState.Enrolled));
        Assert.Equal(5, rows.Count(r => r.State == EnrolmentState.Withdrawn));
        Assert.Equal(10, (await house.CourseAsync()).SeatsTaken);
        Assert.True(rows.Where(r => r.State == EnrolmentState.Enrolled).Max(r => r.Turn) < rows.Where(r => r.State == EnrolmentState.Waiting).Min(r => r.Turn));
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_FromTheWaitingList_FreesNoSeat(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = SchoolHouse.People(3);
        await house.EnrolInOrderAsync(people);

        Assert.Null(await house.WithdrawAsync(people[1]));

        Assert.Equal([EnrolmentState.Enrolled, EnrolmentState.Withdrawn, EnrolmentState.Waiting], await house.StatesAsync(people));
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_AndApplyAgain_WaitsBehindEverybody(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var people = SchoolHouse.People(3);
        await house.EnrolInOrderAsync(people);
        await house.WithdrawAsync(people[0]);

        Assert.Equal(new EnrolmentAnswer(null, EnrolmentState.Waiting), await house.EnrolAsync(people[0]));

        Assert.Equal([people[1], people[2], people[0]], (await house.EnrolmentsAsync()).Select(e => e.AccountId));
        Assert.Equal(3, (await house.EnrolmentsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_Twice_SecondIsRefused(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var person = SchoolHouse.People(1)[0];
        await house.EnrolAsync(person);

        Assert.Null(await house.WithdrawAsync(person));
        Assert.Equal(EnrolmentRefusal.NotEnrolled, await house.WithdrawAsync(person));
        Assert.Equal(0, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, OnEachDatabase]
    public async Task Enrol_Mail_SaysEnrolledOrTheWaitingNumberOnceEach(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var (first, last) = (await house.Gu.PersonAsync(Roles.Resident), await house.Gu.PersonAsync(Roles.Resident, 2));
        var withoutAddress = SchoolHouse.People(1)[0];
        await house.EnrolInOrderAsync(first.Id, withoutAddress, last.Id);

        await house.MailAsync();
        var mail = await house.MailAsync();

        Assert.Equal(2, mail.Count);
        var enrolled = Assert.Single(mail, m => m.To == first.Email);
        var waiting = Assert.Single(mail, m => m.To == last.Email);
        Assert.StartsWith("[예산학교] 기본 과정 수강 신청 완료 / [Budget School] You are enrolled: Basic course", enrolled.Subject, StringComparison.Ordinal);
        Assert.Contains("대기 순번: 2", waiting.Body, StringComparison.Ordinal);
        Assert.Contains("Your number: 2", waiting.Body, StringComparison.Ordinal);
    }
}
