using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests;

/// <summary>A portal with one course, and the questions that tests of enrolment ask of it.</summary>
internal sealed class SchoolHouse(TestTenant gu) : IAsyncDisposable
{
    public static CourseNumber Number { get; } = new(2027, 1);

    public TestTenant Gu { get; } = gu;

    public static async Task<SchoolHouse> WithCourseAsync(Database database, int seats)
    {
        var gu = await TestTenant.CreateAsync(database, TestCourses.Recipe(seats));
        gu.Clock.Now = TestCourses.InTheWindow;
        return new SchoolHouse(gu);
    }

    /// <summary>People who need no account, for the school asks nothing about them but their id.</summary>
    public static Guid[] People(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(DateTimeOffset.UnixEpoch))];

    public Task<EnrolmentAnswer> EnrolAsync(Guid account) =>
        Gu.ReadAsync(services => services.GetRequiredService<Enrolling>().EnrolAsync(Number, account, CancellationToken.None));

    public async Task EnrolInOrderAsync(params Guid[] people)
    {
        foreach (var person in people)
        {
            Gu.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Null((await EnrolAsync(person)).Refusal);
        }
    }

    public async Task<EnrolmentRefusal?> WithdrawAsync(Guid account)
    {
        EnrolmentRefusal? refusal = null;
        await Gu.WriteAsync(async services => refusal = await services.GetRequiredService<SeatBook>().WithdrawAsync(Number, account, CancellationToken.None));
        return refusal;
    }

    /// <summary>Changes the course the way the desk does.</summary>
    public async Task<bool> ChangeAsync(Func<CourseDraft, CourseDraft> change)
    {
        var changed = false;
        await Gu.WriteAsync(async services =>
        {
            var course = await services.GetRequiredService<SeatBook>().CourseForChangeAsync(Number, CancellationToken.None);
            changed = await services.GetRequiredService<CourseEditor>().ChangeAsync(course!, change(CourseEditor.DraftOf(course!)), CancellationToken.None);
        });
        return changed;
    }

    public Task<Course> CourseAsync() => Gu.ReadAsync(services => services.GetRequiredService<BudgetSchoolDb>().Courses.Include(c => c.Sessions).SingleAsync());

    public Task<List<Enrolment>> EnrolmentsAsync() =>
        Gu.ReadAsync(services => services.GetRequiredService<BudgetSchoolDb>().Enrolments.OrderBy(e => e.Turn).ToListAsync());

    public async Task<IEnumerable<EnrolmentState>> StatesAsync(params Guid[] people)
    {
        var rows = await EnrolmentsAsync();
        return people.Select(p => rows.Single(r => r.AccountId == p).State);
    }

    /// <summary>Mail of one kind, after everything due has been delivered.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> MailAsync(string kind = "")
    {
        await Gu.DeliverAsync();
        return [.. (await Gu.MailAsync()).Where(m => m.SendOnceKey.StartsWith($"school:{kind}", StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => Gu.DisposeAsync();
}
