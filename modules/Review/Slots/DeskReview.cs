using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Review.Slots;

/// <summary>The desk's first page: reviews that wait for the visitor.</summary>
internal sealed class DeskReview(ReviewDb db, WorkList work, DepartmentBook departments, AssignDesk desk, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!visitor.May(ReviewPermissions.Read))
        {
            return Nothing();
        }

        var cancellation = HttpContext.RequestAborted;
        var mine = work.Of(WorkFilter.Mine, await departments.OfAsync(visitor.AccountId, cancellation));
        var today = work.Today;
        var isPlanner = visitor.May(ReviewPermissions.Assign);
        return Show(new DeskReviewView(
            await mine.CountAsync(cancellation),
            await (isPlanner ? work.Of(WorkFilter.Overdue, null) : mine.Where(d => d.DueOn < today)).CountAsync(cancellation),
            isPlanner ? (await desk.WaitingAsync(cancellation)).Count : 0,
            visitor.May(ReviewPermissions.Publish) ? await PublishDesk.Prepared(db).CountAsync(cancellation) : 0));
    }
}

internal sealed record DeskReviewView(int Mine, int Overdue, int ToAssign, int ToPublish)
{
    public bool IsEmpty => Mine + Overdue + ToAssign + ToPublish == 0;
}
