using Microsoft.AspNetCore.Mvc;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>The year's operation plan.</summary>
internal sealed class PlanModel(CyclesDb db, TimeProvider clock) : CyclePage(db)
{
    public OperationPlan Plan => OperationPlan.Of(Cycle, clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation) => await FindAsync(year, cancellation) ? Page() : NotFound();
}
