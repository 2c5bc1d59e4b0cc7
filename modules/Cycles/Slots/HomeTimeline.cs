using Microsoft.AspNetCore.Mvc;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Cycles.Slots;

/// <summary>This year's stages on a gu's home.</summary>
public sealed class HomeTimeline(ICycles cycles, TimeProvider clock) : SlotComponent
{
    internal const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await cycles.CurrentAsync(now, HttpContext.RequestAborted) is { } cycle ? Show((cycle, now)) : Nothing();
    }
}
