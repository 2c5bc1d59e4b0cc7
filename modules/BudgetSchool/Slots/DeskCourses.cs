using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Slots;

/// <summary>What waits at the school's desk: courses nearly full, and courses that begin within a week.</summary>
public sealed class DeskCourses(CourseCatalogue catalogue, Visitor visitor, TimeProvider clock) : SlotComponent
{
    private const int NearlyFullPercent = 90;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!visitor.May(SchoolPermissions.Manage))
        {
            return Nothing();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var courses = await catalogue.PublicAsync(HttpContext.RequestAborted);
        List<Course> nearlyFull = [.. courses.Where(c => c.StandingAt(now) is CourseStanding.Open or CourseStanding.Full && c.SeatsTaken * 100 >= c.Seats * NearlyFullPercent)];
        List<Course> starting = [.. courses.Where(c => c.State == CourseState.Published && now < c.StartsAt && c.StartsAt < now + Week)];
        return nearlyFull.Count + starting.Count == 0 ? Nothing() : Show(new Shown(nearlyFull, starting, now));
    }

    public sealed record Shown(IReadOnlyList<Course> NearlyFull, IReadOnlyList<Course> Starting, DateTime Now);
}
