using Microsoft.AspNetCore.Mvc;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Cycles.Slots;

/// <summary>How much residents decide on this year, among the key numbers of a gu's home.</summary>
public sealed class HomeCeiling(ICycles cycles, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        await cycles.CurrentAsync(clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted) is { } cycle ? Show(cycle) : Nothing();
}
