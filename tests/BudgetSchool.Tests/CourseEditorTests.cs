using Microsoft.Extensions.DependencyInjection;

namespace Municipal.BudgetSchool.Tests;

public class CourseEditorTests
{
    private readonly Guid[] _people = [.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7(DateTimeOffset.UnixEpoch))];

    public static TheoryData<string> Databases => SchoolHouse.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Change_OneSeatMore_MovesUpTheFirstWaiting(string database)
    {
        await using var house = await FullAsync(database);

        Assert.True(await ChangeAsync(house, draft => draft with { Seats = 2 }));

        Assert.Equal([EnrolmentState.Enrolled, EnrolmentState.Enrolled, EnrolmentState.Waiting], (await house.EnrolmentsAsync()).Select(e => e.State));
        Assert.Equal(2, (await house.CourseAsync()).SeatsTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Change_AnotherHour_TellsEverybodyAndKeepsTheSessionsIdentity(string database)
    {
        await using var house = await FullAsync(database);
        var before = (await house.CourseAsync()).Sessions.Single();

        await ChangeAsync(house, draft => draft with { Sessions = [draft.Sessions[0] with { StartsAt = before.StartsAt.AddHours(-1) }] });
        await house.DeliverAsync();

        var after = (await house.CourseAsync()).Sessions.Single();
        Assert.Equal((before.Id, before.StartsAt.AddHours(-1)), (after.Id, after.StartsAt));
        Assert.Equal(3, house.Mail.All.Count(m => m.SendOnceKey.StartsWith("school:Changed:", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Change_OnlyTheSummary_TellsNobody(string database)
    {
        await using var house = await FullAsync(database);

        Assert.True(await ChangeAsync(house, draft => draft with { Summary = new LocalizedText("처음이어도 괜찮습니다.") }));
        await house.DeliverAsync();

        Assert.DoesNotContain(house.Mail.All, m => m.SendOnceKey.StartsWith("school:Changed:", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Change_MoreAndFewerSessions_LeavesExactlyThoseWanted(string database)
    {
        await using var house = await FullAsync(database);
        var first = CourseEditor.DraftOf(await house.CourseAsync()).Sessions[0];
        var second = first with { StartsAt = first.StartsAt.AddDays(7), EndsAt = first.EndsAt.AddDays(7) };

        await ChangeAsync(house, draft => draft with { Sessions = [first, second] });
        Assert.Equal([1, 2], (await house.CourseAsync()).Sessions.Select(s => s.Number).Order());
        await ChangeAsync(house, draft => draft with { Sessions = [second] });
        Assert.Equal(second.StartsAt, (await house.CourseAsync()).Sessions.Single().StartsAt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Change_NothingDifferent_ChangesNothing(string database)
    {
        await using var house = await FullAsync(database);
        var before = await house.CourseAsync();
        house.Clock.Now = house.Clock.Now.AddMinutes(5);

        Assert.False(await ChangeAsync(house, draft => draft with { }));

        Assert.Equal(before.ChangedAt, (await house.CourseAsync()).ChangedAt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Cancel_TellsEverybodyWhyAndTakesNobodyMore(string database)
    {
        await using var house = await FullAsync(database);

        await house.WriteAsync(async services =>
        {
            var course = await services.GetRequiredService<Enrolling>().CourseForChangeAsync(SchoolHouse.Number, TestContext.Current.CancellationToken);
            await services.GetRequiredService<CourseEditor>().CancelAsync(course!, "강사 사정", TestContext.Current.CancellationToken);
            return true;
        });
        await house.DeliverAsync();

        var told = house.Mail.All.Where(m => m.SendOnceKey.StartsWith("school:Cancelled:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, told.Count);
        Assert.All(told, m => Assert.Contains("사유: 강사 사정", m.Body, StringComparison.Ordinal));
        Assert.Equal(EnrolmentRefusal.CourseCancelled, (await house.EnrolAsync(Guid.CreateVersion7(DateTimeOffset.UnixEpoch))).Refusal);
        // Nobody is told that they are enrolled in what has just been cancelled.
        Assert.Equal(3, house.Mail.All.Count);
    }

    private static Task<bool> ChangeAsync(SchoolHouse house, Func<CourseDraft, CourseDraft> change) => house.WriteAsync(async services =>
    {
        var course = await services.GetRequiredService<Enrolling>().CourseForChangeAsync(SchoolHouse.Number, TestContext.Current.CancellationToken);
        return await services.GetRequiredService<CourseEditor>().ChangeAsync(course!, change(CourseEditor.DraftOf(course!)), TestContext.Current.CancellationToken);
    });

    private async Task<SchoolHouse> FullAsync(string database)
    {
        var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        foreach (var person in _people)
        {
            await house.EnrolAsync(person);
        }

        return house;
    }
}
