using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

internal sealed class ListModel(BudgetSchoolDb db, TimeProvider clock) : PortalPageModel
{
    public IReadOnlyList<CourseRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Waiting { get; private set; } = new Dictionary<Guid, int>();

    public bool SeesRosters => Visitor.May(SchoolPermissions.Rosters);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var courses = await db.Courses.Include(c => c.Sessions).OrderByDescending(c => c.FiscalYear).ThenByDescending(c => c.Ordinal).ToListAsync(cancellation);
        Rows = [.. courses.Select(c => new CourseRow(c, c.StandingAt(now)))];
        Waiting = await db.Enrolments.Where(e => e.State == EnrolmentState.Waiting)
            .GroupBy(e => e.CourseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }
}
