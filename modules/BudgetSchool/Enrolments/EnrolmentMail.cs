using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

/// <summary>Confirms an application by mail, as it stands when the mail is written.</summary>
internal sealed class EnrolmentMail(BudgetSchoolDb db, CourseCatalogue catalogue, Letters letters) : IEventHandler<EnrolmentMade>
{
    public async Task HandleAsync(EnrolmentMade happened, CancellationToken cancellation)
    {
        var enrolment = await db.Enrolments.SingleOrDefaultAsync(e => e.Id == happened.EnrolmentId && e.Turn == happened.Turn, cancellation);
        if (enrolment is null || enrolment.State == EnrolmentState.Withdrawn)
        {
            return;
        }

        var course = await db.Courses.Include(c => c.Sessions).SingleAsync(c => c.Id == enrolment.CourseId, cancellation);
        if (course.State != CourseState.Published)
        {
            return;
        }

        if (enrolment.State == EnrolmentState.Enrolled)
        {
            await letters.EnrolledAsync(course, enrolment, cancellation);
            return;
        }

        await letters.WaitingAsync(course, enrolment, await catalogue.PositionAsync(enrolment, cancellation), cancellation);
    }
}
