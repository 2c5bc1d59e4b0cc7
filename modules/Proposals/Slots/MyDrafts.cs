using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>A resident's own first page: proposals still being written.</summary>
internal sealed class MyDrafts(DraftBook drafts) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var mine = await drafts.MineAsync(HttpContext.RequestAborted);
        return mine.Count == 0 ? Nothing() : Show(mine);
    }
}
