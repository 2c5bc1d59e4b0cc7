using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Slots;

/// <summary>The resident's own next courses, with the place on a waiting list.</summary>
public sealed class MyNextCourses(CourseCatalogue catalogue, Visitor visitor, TimeProvider clock) : SlotComponent
{
    private const int Most = 3;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (visitor.AccountId is not { } account)
        {
            return Nothing();
        }

        List<(Course Course, int Position)> next =
        [
            .. (await catalogue.OfAsync(account, HttpContext.RequestAborted))
                .Where(m => m.Course.StandingAt(now) is not (CourseStanding.Over or CourseStanding.Cancelled))
                .Select(m => (m.Course, m.Position)).Take(Most),
        ];
        return Show(next);
    }
}
