using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Work;

internal sealed class IndexModel(ReviewDb db, WorkList work, DepartmentBook departments, AssignDesk desk) : PortalPageModel
{
    public WorkFilter Filter { get; private set; }

    public WorkPage Found { get; private set; } = null!;

    public IReadOnlyList<(WorkFilter Filter, int Count)> Counts { get; private set; } = [];

    public int ToAssign { get; private set; }

    public int ToPublish { get; private set; }

    public bool HasNoDepartment { get; private set; }

    public DateOnly Today => work.Today;

    public PortalPath PagePath(int page) => ReviewLinks.Work(Filter, page);

    public async Task OnGetAsync(string? show, CancellationToken cancellation)
    {
        var department = await departments.OfAsync(Visitor.AccountId, cancellation);
        HasNoDepartment = department is null;
        Filter = Enum.TryParse<WorkFilter>(show, true, out var wanted) && Enum.IsDefined(wanted) ? wanted : HasNoDepartment ? WorkFilter.All : WorkFilter.Mine;
        Found = await work.ReadAsync(Filter, PageNumbers.Asked(Request.Query["page"]), cancellation);
        var counts = new List<(WorkFilter, int)>();
        foreach (var filter in Enum.GetValues<WorkFilter>())
        {
            counts.Add((filter, filter == Filter ? Found.Total : await work.Of(filter, department).CountAsync(cancellation)));
        }

        Counts = counts;
        ToAssign = Visitor.May(ReviewPermissions.Assign) ? (await desk.WaitingAsync(cancellation)).Count : 0;
        ToPublish = await PublishDesk.Prepared(db).CountAsync(cancellation);
    }
}
