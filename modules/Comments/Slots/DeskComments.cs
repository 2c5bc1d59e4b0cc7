using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Comments.Slots;

/// <summary>The desk's first page: comments that wait for a decision.</summary>
internal sealed class DeskComments(CommentsDb db, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        visitor.May(CommentPermissions.Moderate) && await ModerationDesk.Waiting(db).CountAsync(HttpContext.RequestAborted) is > 0 and var count ? Show(count) : Nothing();
}
