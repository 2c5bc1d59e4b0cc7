using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

/// <summary>Courses by key. Running it again changes nothing; nobody's enrolment is ever touched.</summary>
internal sealed class CoursesStep(BudgetSchoolDb db, CourseEditor editor, SeatBook seats) : RecipeStep<CoursesStepModel>
{
    protected override IEnumerable<string> Check(CoursesStepModel model, bool isDemo)
    {
        foreach (var twice in model.Courses.GroupBy(c => c.Key).Where(g => g.Count() > 1))
        {
            yield return $"The course '{twice.Key}' is there twice.";
        }

        foreach (var course in model.Courses)
        {
            foreach (var problem in Check(course))
            {
                yield return $"Course '{course.Key}': {problem}";
            }
        }
    }

    protected override async Task RunAsync(CoursesStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        foreach (var wanted in model.Courses)
        {
            var draft = CourseModelReading.ToDraft(wanted);
            var number = await db.Courses.Where(c => c.Key == wanted.Key).Select(c => new { c.FiscalYear, c.Ordinal }).FirstOrDefaultAsync(cancellation);
            if (number is null)
            {
                var made = await editor.CreateAsync(wanted.FiscalYear, wanted.Key, draft, cancellation);
                await StandAsync(made, wanted, cancellation);
                run.Created($"course {made.Number}: {made.Title.Ko}");
                continue;
            }

            var course = (await seats.CourseForChangeAsync(new CourseNumber(number.FiscalYear, number.Ordinal), cancellation))!;
            Refuse(course, wanted, draft);
            if (await editor.ChangeAsync(course, draft, cancellation) | await StandAsync(course, wanted, cancellation))
            {
                run.Updated($"course {course.Number}: {course.Title.Ko}");
            }
        }
    }

    protected override async Task<CoursesStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var courses = await db.Courses.Include(c => c.Sessions).OrderBy(c => c.FiscalYear).ThenBy(c => c.Ordinal).ToListAsync(cancellation);
        return courses.Count == 0 ? null : new CoursesStepModel { Courses = [.. courses.Select(CourseModelReading.ToModel)] };
    }

    private static IEnumerable<string> Check(CourseModel course)
    {
        if (course.Key.Length is 0 or > Course.KeyLimit || course.Key.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            yield return $"a key is 1 to {Course.KeyLimit} lower-case letters, digits and hyphens.";
        }

        if (course.FiscalYear is < CourseNumber.EarliestYear or > CourseNumber.LatestYear)
        {
            yield return $"the fiscal year {course.FiscalYear} is not between {CourseNumber.EarliestYear} and {CourseNumber.LatestYear}.";
        }

        var unread = new[] { CourseModelReading.Moment(course.EnrolFrom, false), CourseModelReading.Moment(course.EnrolUntil, true) }
            .Concat(course.Sessions.SelectMany(s => new[] { CourseModelReading.At(s.Day, s.From), CourseModelReading.At(s.Day, s.To) })).Any(at => at is null);
        if (unread)
        {
            yield return "write days as 2027-02-01, moments as 2027-02-01 09:00 and times of sessions as 19:00.";
            yield break;
        }

        if (course.Published && course.Sessions.Count == 0)
        {
            yield return "a published course needs sessions.";
        }

        if (course.Cancelled is not null && !course.Published)
        {
            yield return "only a published course can be cancelled.";
        }

        foreach (var refusal in CourseRules.Check(CourseModelReading.ToDraft(course), seatsTaken: 0))
        {
            yield return $"{refusal}.";
        }
    }

    private static void Refuse(Course course, CourseModel wanted, CourseDraft draft)
    {
        if (wanted.FiscalYear != course.FiscalYear)
        {
            throw new RecipeStepException($"Course '{wanted.Key}' is {course.Number}; its fiscal year cannot change. Give the new year's course a key of its own.");
        }

        foreach (var refusal in CourseRules.Check(draft, course.SeatsTaken))
        {
            throw new RecipeStepException($"Course '{wanted.Key}': {refusal} ({course.SeatsTaken} people are enrolled).");
        }
    }

    private async Task<bool> StandAsync(Course course, CourseModel wanted, CancellationToken cancellation)
    {
        var changed = false;
        if (wanted.Published && course.State == CourseState.Draft)
        {
            editor.Publish(course);
            changed = true;
        }

        if (wanted.Cancelled is { } reason && course.State != CourseState.Cancelled)
        {
            await editor.CancelAsync(course, reason, cancellation);
            changed = true;
        }

        return changed;
    }
}
