using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Slots;

/// <summary>What can be done now: enrol in the course whose enrolment closes next.</summary>
public sealed class HomeEnrol(CourseCatalogue catalogue, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = (await catalogue.PublicAsync(HttpContext.RequestAborted))
            .Where(c => c.StandingAt(now) is CourseStanding.Open or CourseStanding.Full).OrderBy(c => c.EnrolmentClosesAt).ToList();
        return open.Count == 0 ? Nothing() : Show(new Shown(open[0], open.Count, now));
    }

    public sealed record Shown(Course Next, int Count, DateTime Now);
}
