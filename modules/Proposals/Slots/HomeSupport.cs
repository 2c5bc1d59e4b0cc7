using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>"Support a proposal" among what can be done now; shown once there is one to support.</summary>
internal sealed class HomeSupport(ProposalsDb db, ICycles cycles, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var closes = StageRules.SupportCloses(await cycles.PublishedAsync(HttpContext.RequestAborted), now);
        return closes is not null && await db.Proposals.AnyAsync(p => p.IsListed && p.Standing == Standing.Proposed, HttpContext.RequestAborted)
            ? Show(NowItem.Until(closes, now))
            : Nothing();
    }
}
