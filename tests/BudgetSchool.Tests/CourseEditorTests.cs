using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests;

public class CourseEditorTests
{
    [Theory, OnEachDatabase]
    public async Task Change_OneSeatMore_MovesUpTheFirstWaiting(Database database)
    {
        await using var house = await FullAsync(database);

        Assert.True(await house.ChangeAsync(draft => draft with { Seats = 2 }));

        Assert.Equal([EnrolmentState.Enrolled, EnrolmentState.Enrolled, EnrolmentState.Waiting], (await house.EnrolmentsAsync()).Select(e => e.State));
        Assert.Equal(2, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, OnEachDatabase]
    public async Task Change_AnotherHour_TellsEverybodyAndKeepsTheSessionsIdentity(Database database)
    {
        await using var house = await FullAsync(database);
        var before = (await house.CourseAsync()).Sessions.Single();

        await house.ChangeAsync(draft => draft with { Sessions = [draft.Sessions[0] with { StartsAt = before.StartsAt.AddHours(-1) }] });
        var after = (await house.CourseAsync()).Sessions.Single();
        Assert.Equal((before.Id, before.StartsAt.AddHours(-1)), (after.Id, after.StartsAt));
        Assert.Equal(3, (await house.MailAsync("Changed")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Change_OnlyTheSummary_TellsNobody(Database database)
    {
        await using var house = await FullAsync(database);

        Assert.True(await house.ChangeAsync(draft => draft with { Summary = new LocalizedText("처음이어도 괜찮습니다.") }));
        Assert.Empty(await house.MailAsync("Changed"));
    }

    [Theory, OnEachDatabase]
    public async Task Change_MoreAndFewerSessions_LeavesExactlyThoseWanted(Database database)
    {
        await using var house = await FullAsync(database);
        var first = CourseEditor.DraftOf(await house.CourseAsync()).Sessions[0];
        var second = first with { StartsAt = first.StartsAt.AddDays(7), EndsAt = first.EndsAt.AddDays(7) };

        await house.ChangeAsync(draft => draft with { Sessions = [first, second] });
        Assert.Equal([1, 2], (await house.CourseAsync()).Sessions.Select(s => s.Number).Order());
        await house.ChangeAsync(draft => draft with { Sessions = [second] });
        Assert.Equal(second.StartsAt, (await house.CourseAsync()).Sessions.Single().StartsAt);
    }

    [Theory, OnEachDatabase]
    public async Task Change_NothingDifferent_ChangesNothing(Database database)
    {
        await using var house = await FullAsync(database);
        var before = await house.CourseAsync();
        house.Gu.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.False(await house.ChangeAsync(draft => draft with { }));

        Assert.Equal(before.ChangedAt, (await house.CourseAsync()).ChangedAt);
    }

    [Theory, OnEachDatabase]
    public async Task Cancel_TellsEverybodyWhyAndTakesNobodyMore(Database database)
    {
        await using var house = await FullAsync(database);

        await house.Gu.WriteAsync(async services =>
        {
            var course = await services.GetRequiredService<SeatBook>().CourseForChangeAsync(SchoolHouse.Number, CancellationToken.None);
            await services.GetRequiredService<CourseEditor>().CancelAsync(course!, "강사 사정", CancellationToken.None);
        });

        var told = await house.MailAsync("Cancelled");
        Assert.Equal(3, told.Count);
        Assert.All(told, m => Assert.Contains("사유: 강사 사정", m.Body, StringComparison.Ordinal));
        Assert.Equal(EnrolmentRefusal.CourseCancelled, (await house.EnrolAsync(SchoolHouse.People(1)[0])).Refusal);
        // Nobody is told that they are enrolled in what has just been cancelled.
        Assert.Equal(3, (await house.MailAsync()).Count);
    }

    private static async Task<SchoolHouse> FullAsync(Database database)
    {
        var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        foreach (var number in Enumerable.Range(1, 3))
        {
            await house.EnrolInOrderAsync((await house.Gu.PersonAsync(Roles.Resident, number)).Id);
        }

        return house;
    }
}
