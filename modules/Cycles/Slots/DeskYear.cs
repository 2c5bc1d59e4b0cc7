using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Slots;

/// <summary>On the desk: years that wait to be published, and stages that run.</summary>
public sealed class DeskYear(ICycles cycles, Visitor visitor, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!visitor.May(CyclePermissions.Manage))
        {
            return Nothing();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var drafts = await HttpContext.RequestServices.GetRequiredService<CyclesDb>().Cycles.Where(c => c.State == CycleState.Draft)
            .OrderBy(c => c.FiscalYear).Select(c => c.FiscalYear).ToListAsync(HttpContext.RequestAborted);
        var running = (await cycles.PublishedAsync(HttpContext.RequestAborted))
            .SelectMany(c => c.Tracks.SelectMany(t => TimelineRules.Of(t.Stages, now)).Where(e => e.Place == StagePlace.Now), (cycle, entry) => (cycle.FiscalYear, entry)).ToList();
        return drafts.Count + running.Count == 0 ? Nothing() : Show((drafts, running));
    }
}
