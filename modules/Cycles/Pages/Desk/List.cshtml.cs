using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class ListModel(CyclesDb db, TimeProvider clock) : PortalPageModel
{
    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Cycles = await db.Whole.OrderByDescending(c => c.FiscalYear).ToListAsync(cancellation);

    public IEnumerable<TimelineEntry> RunningIn(Cycle cycle) => cycle.Tracks
        .SelectMany(t => TimelineRules.Of(CycleReader.ViewOf(t).Stages, clock.GetUtcNow().UtcDateTime)).Where(e => e.Place == StagePlace.Now);
}
