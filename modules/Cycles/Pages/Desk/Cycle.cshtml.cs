using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class CycleModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public int Version { get; set; }

    public LegalDates Law { get; private set; } = null!;

    public IReadOnlyList<PublishCheck> Checks { get; private set; } = [];

    public OperationPlan Plan => OperationPlan.Of(Cycle, Now);

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public bool MayPublish => Cycle.State == CycleState.Draft && PublishChecks.MayPublish(Checks);

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation) => await LookAsync(year, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(int year, CancellationToken cancellation)
    {
        if (!await LookAsync(year, cancellation))
        {
            return NotFound();
        }

        if (Cycle.State == CycleState.Published)
        {
            return Refuse(CycleRefusal.AlreadyPublished);
        }

        if (IsStale(Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        if (!MayPublish)
        {
            return Refuse(CycleRefusal.NotReady);
        }

        Cycle.Publish(Now);
        Cycle.Version++;
        audit.Record("cycles.cycle.published", $"cycle:{Cycle.Id}", Cycle.Label);
        return GoTo(CycleLinks.Manage(year), words["Manage.Published", year]);
    }

    private async Task<bool> LookAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return false;
        }

        Law = LegalDates.Of(year, Tenant.IsCity);
        Checks = PublishChecks.Of(Cycle, Law);
        return true;
    }
}
