using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Slots;

/// <summary>The next courses: those open for enrolment first, then those to come.</summary>
public sealed class HomeCourses(CourseCatalogue catalogue, TimeProvider clock) : SlotComponent
{
    private const int Most = 3;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<CourseRow> next =
        [
            .. (await catalogue.PublicAsync(HttpContext.RequestAborted)).Select(c => new CourseRow(c, c.StandingAt(now)))
                .Where(r => r.Standing is CourseStanding.Open or CourseStanding.Full or CourseStanding.NotYetOpen)
                .OrderBy(r => r.Standing == CourseStanding.NotYetOpen).Take(Most),
        ];
        return next.Count == 0 ? Nothing() : Show(next);
    }
}
