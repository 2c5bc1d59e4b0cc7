using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

/// <summary>Giving seats back and moving up, inside the caller's transaction. With <see cref="Enrolling"/> the only place that moves seats.</summary>
internal sealed class SeatBook(BudgetSchoolDb db, Letters letters, TimeProvider clock)
{
    /// <summary>Gives a place back; the first one waiting moves up in the same transaction and is told by mail.</summary>
    public async Task<EnrolmentRefusal?> WithdrawAsync(CourseNumber number, Guid accountId, CancellationToken cancellation)
    {
        var course = await CourseForChangeAsync(number, cancellation);
        if (course is null)
        {
            return EnrolmentRefusal.NoSuchCourse;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var enrolment = await db.Enrolments.SingleOrDefaultAsync(e => e.CourseId == course.Id && e.AccountId == accountId, cancellation);
        if (EnrolmentRules.CheckWithdraw(enrolment?.State, course.StartsAt, now) is { } refusal)
        {
            return refusal;
        }

        course.SeatsTaken -= enrolment!.State == EnrolmentState.Enrolled ? 1 : 0;
        (enrolment.State, enrolment.StateSince) = (EnrolmentState.Withdrawn, now);
        await MoveUpAsync(course, cancellation);
        return null;
    }

    /// <summary>Gives free seats to those who wait, in their turn, and tells them by mail.</summary>
    public async Task MoveUpAsync(Course course, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var free = EnrolmentRules.MovesUp(course.Terms, course.StartsAt, now);
        var next = free == 0 ? [] : await db.Enrolments
            .Where(e => e.CourseId == course.Id && e.State == EnrolmentState.Waiting).OrderBy(e => e.Turn).Take(free).ToListAsync(cancellation);
        foreach (var enrolment in next)
        {
            (enrolment.State, enrolment.StateSince) = (EnrolmentState.Enrolled, now);
            course.SeatsTaken++;
        }

        await letters.MovedUpAsync(course, next, cancellation);
    }

    /// <summary>A course to be changed, its seats held still until the transaction ends: nobody enrols between reading and writing.</summary>
    public async Task<Course?> CourseForChangeAsync(CourseNumber number, CancellationToken cancellation)
    {
        var held = await db.Courses.Where(c => c.FiscalYear == number.FiscalYear && c.Ordinal == number.Ordinal)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Revision, c => c.Revision + 1), cancellation);
        return held == 0
            ? null
            : await db.Courses.Include(c => c.Sessions).SingleAsync(c => c.FiscalYear == number.FiscalYear && c.Ordinal == number.Ordinal, cancellation);
    }
}
