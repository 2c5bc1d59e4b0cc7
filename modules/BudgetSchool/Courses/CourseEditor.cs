using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

/// <summary>Writes courses, for the desk's form and for recipes. Rules have been asked before.</summary>
internal sealed class CourseEditor(BudgetSchoolDb db, SeatBook seats, Letters letters, TimeProvider clock)
{
    private static readonly IReadOnlyList<SessionDraft> None = [];

    public async Task<Course> CreateAsync(int fiscalYear, string? key, CourseDraft draft, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var last = await db.Courses.Where(c => c.FiscalYear == fiscalYear).MaxAsync(c => (int?)c.Ordinal, cancellation) ?? 0;
        var course = new Course
        {
            Id = Guid.CreateVersion7(now), Key = key ?? new CourseNumber(fiscalYear, last + 1).ToString(),
            FiscalYear = fiscalYear, Ordinal = last + 1, CreatedAt = now.UtcDateTime, ChangedAt = now.UtcDateTime,
        };
        Write(course, draft);
        db.Courses.Add(course);
        await db.SaveChangesAsync(cancellation);
        return course;
    }

    /// <summary>Brings a course held by <see cref="SeatBook.CourseForChangeAsync"/> to what the draft says; those enrolled hear of another time or place.</summary>
    public async Task<bool> ChangeAsync(Course course, CourseDraft draft, CancellationToken cancellation)
    {
        var before = DraftOf(course);
        if (Same(before, draft))
        {
            return false;
        }

        Write(course, draft);
        course.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await seats.MoveUpAsync(course, cancellation);
        if (course.State == CourseState.Published && course.EndsAt > course.ChangedAt && !SameMeetings(before, draft))
        {
            await letters.ChangedAsync(course, await PeopleAsync(course, cancellation), cancellation);
        }

        return true;
    }

    public void Publish(Course course) => (course.State, course.ChangedAt) = (CourseState.Published, clock.GetUtcNow().UtcDateTime);

    public async Task CancelAsync(Course course, string reason, CancellationToken cancellation)
    {
        (course.State, course.CancelReason, course.ChangedAt) = (CourseState.Cancelled, reason, clock.GetUtcNow().UtcDateTime);
        await letters.CancelledAsync(course, await PeopleAsync(course, cancellation), cancellation);
    }

    public static CourseDraft DraftOf(Course course) => new(
        course.Kind, course.Title, course.Summary, course.Description, course.Operator, course.Audience, course.Place, course.RequiredFor,
        course.Seats, course.EnrolmentOpensAt, course.EnrolmentClosesAt,
        [.. course.Sessions.OrderBy(s => s.Number).Select(s => new SessionDraft(s.Title, s.StartsAt, s.EndsAt, s.Place))]);

    private Task<List<Enrolment>> PeopleAsync(Course course, CancellationToken cancellation) =>
        db.Enrolments.Where(e => e.CourseId == course.Id && e.State != EnrolmentState.Withdrawn).ToListAsync(cancellation);

    private static bool Same(CourseDraft one, CourseDraft other) =>
        one with { Sessions = None } == other with { Sessions = None } && one.Sessions.SequenceEqual(other.Sessions);

    private static bool SameMeetings(CourseDraft one, CourseDraft other) =>
        one.Place == other.Place
        && one.Sessions.Select(s => (s.StartsAt, s.EndsAt, s.Place)).SequenceEqual(other.Sessions.Select(s => (s.StartsAt, s.EndsAt, s.Place)));

    private void Write(Course course, CourseDraft draft)
    {
        (course.Kind, course.Title, course.Summary, course.Description) = (draft.Kind, draft.Title, draft.Summary, draft.Description);
        (course.Operator, course.Audience, course.Place, course.RequiredFor) = (draft.Operator, draft.Audience, draft.Place, draft.RequiredFor);
        (course.Seats, course.EnrolmentOpensAt, course.EnrolmentClosesAt) = (draft.Seats, draft.EnrolmentOpensAt, draft.EnrolmentClosesAt);
        var kept = course.Sessions.OrderBy(s => s.Number).ToList();
        for (var i = 0; i < draft.Sessions.Count; i++)
        {
            // A session keeps its identity by its place in the course: calendars know it by that.
            var session = i < kept.Count ? kept[i] : Add(course);
            var wanted = draft.Sessions[i];
            (session.Number, session.Title, session.StartsAt, session.EndsAt, session.Place) = (i + 1, wanted.Title, wanted.StartsAt, wanted.EndsAt, wanted.Place);
        }

        foreach (var surplus in kept.Skip(draft.Sessions.Count))
        {
            course.Sessions.Remove(surplus);
        }
    }

    private Session Add(Course course)
    {
        var session = new Session { Id = Guid.CreateVersion7(clock.GetUtcNow()), CourseId = course.Id };
        course.Sessions.Add(session);
        return session;
    }
}
