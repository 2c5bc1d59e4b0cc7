using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Opinions.Slots;

/// <summary>The desk's first page: opinions that wait for an answer.</summary>
internal sealed class DeskOpinions(OpinionReader reader, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!visitor.May(OpinionPermissions.Answer))
        {
            return Nothing();
        }

        var waiting = await reader.Of(DeskFilter.Waiting).CountAsync(HttpContext.RequestAborted);
        return waiting == 0 ? Nothing() : Show(new DeskOpinionsView(waiting, await reader.Overdue.CountAsync(HttpContext.RequestAborted)));
    }
}

internal sealed record DeskOpinionsView(int Waiting, int Overdue);
