using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

/// <summary>Asks for courses, to be shown and not to be changed. Drafts are the desk's alone.</summary>
public sealed class CourseCatalogue(BudgetSchoolDb db)
{
    /// <summary>Published and cancelled courses, the next to begin first.</summary>
    public async Task<IReadOnlyList<Course>> PublicAsync(CancellationToken cancellation)
    {
        var courses = await db.Courses.AsNoTracking().Include(c => c.Sessions).Where(c => c.State != CourseState.Draft).ToListAsync(cancellation);
        return [.. courses.OrderBy(c => c.StartsAt).ThenBy(c => c.FiscalYear).ThenBy(c => c.Ordinal)];
    }

    public async Task<Course?> PublicAsync(string number, CancellationToken cancellation) =>
        await FindAsync(number, cancellation) is { State: not CourseState.Draft } course ? course : null;

    public Task<Course?> FindAsync(string number, CancellationToken cancellation) => CourseNumber.TryParse(number, out var parsed)
        ? db.Courses.AsNoTracking().Include(c => c.Sessions).FirstOrDefaultAsync(c => c.FiscalYear == parsed.FiscalYear && c.Ordinal == parsed.Ordinal, cancellation)
        : Task.FromResult<Course?>(null);

    /// <summary>What somebody has in a course, with their place on the waiting list (from 1; 0 where they are not on it).</summary>
    public async Task<(Enrolment? Enrolment, int Position)> PlaceOfAsync(Guid courseId, Guid? accountId, CancellationToken cancellation)
    {
        var enrolment = await db.Enrolments.AsNoTracking().FirstOrDefaultAsync(e => e.CourseId == courseId && e.AccountId == accountId, cancellation);
        return (enrolment, enrolment?.State == EnrolmentState.Waiting ? await PositionAsync(enrolment, cancellation) : 0);
    }

    public Task<int> PositionAsync(Enrolment waiting, CancellationToken cancellation) => db.Enrolments.CountAsync(
        e => e.CourseId == waiting.CourseId && e.State == EnrolmentState.Waiting && e.Turn <= waiting.Turn, cancellation);

    public Task<int> WaitingAsync(Guid courseId, CancellationToken cancellation) =>
        db.Enrolments.CountAsync(e => e.CourseId == courseId && e.State == EnrolmentState.Waiting, cancellation);

    /// <summary>Everything somebody has applied for and not withdrawn, the next to begin first.</summary>
    public async Task<IReadOnlyList<(Enrolment Enrolment, Course Course, int Position)>> OfAsync(Guid accountId, CancellationToken cancellation)
    {
        var mine = await db.Enrolments.AsNoTracking().Where(e => e.AccountId == accountId && e.State != EnrolmentState.Withdrawn).ToListAsync(cancellation);
        var ids = mine.Select(e => e.CourseId).ToList();
        var courses = await db.Courses.AsNoTracking().Include(c => c.Sessions).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var rows = new List<(Enrolment, Course Course, int)>();
        foreach (var enrolment in mine)
        {
            var position = enrolment.State == EnrolmentState.Waiting ? await PositionAsync(enrolment, cancellation) : 0;
            rows.Add((enrolment, courses[enrolment.CourseId], position));
        }

        return [.. rows.OrderBy(r => r.Course.StartsAt)];
    }
}
