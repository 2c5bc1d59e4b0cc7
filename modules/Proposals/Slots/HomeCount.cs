using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>How many proposals there are, among the home page's key numbers.</summary>
internal sealed class HomeCount(ProposalsDb db) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var count = await db.Proposals.CountAsync(p => p.IsListed, HttpContext.RequestAborted);
        return count == 0 ? Nothing() : Show(count);
    }
}
