using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Desk.Rosters;

internal sealed class RosterModel(CourseCatalogue catalogue, Roster roster) : PortalPageModel
{
    public Course Course { get; private set; } = null!;

    public IReadOnlyList<RosterRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await catalogue.FindAsync(number, cancellation) is not { } course)
        {
            return NotFound();
        }

        Course = course;
        Rows = await roster.OfAsync(course.Id, cancellation);
        return Page();
    }
}
