using Microsoft.AspNetCore.Mvc;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Slots;

/// <summary>Where nothing can be done now: what can be done next, and when.</summary>
public sealed class HomeNext(ICycles cycles, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await cycles.CurrentAsync(now, HttpContext.RequestAborted) is { } cycle
            && Enum.GetValues<StageAct>().All(act => cycle.Open(act, now) is null)
            && TimelineRules.NextAct(cycle, now) is { } next
            ? Show(TimelineRules.Of([next.Stage], now)[0])
            : Nothing();
    }
}
