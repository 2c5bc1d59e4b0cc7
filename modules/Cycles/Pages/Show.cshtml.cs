using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Pages;

/// <summary>A budgeting year as everybody may see it: this year's, or an earlier one by its number.</summary>
internal sealed class ShowModel(CyclesDb db, ICycles cycles, IAreas areas, CycleOnPage onPage, TimeProvider clock) : PortalPageModel
{
    private readonly DateTime _now = clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where nothing is published yet.</summary>
    public Cycle? Cycle { get; private set; }

    public bool IsCurrent { get; private set; }

    public PotTable Pots { get; private set; } = new([], null);

    public OperationPlan Plan => OperationPlan.Of(Cycle!, _now);

    public PotHistory History { get; private set; } = new([]);

    public IReadOnlyList<int> OtherYears { get; private set; } = [];

    public IEnumerable<Track> Tracks => Cycle!.Tracks.OrderBy(t => t.Position);

    public IEnumerable<(Stage Stage, StageChange Change)> Changes => Cycle!.Tracks.SelectMany(t => t.Stages)
        .SelectMany(s => s.Changes, (stage, change) => (stage, change)).OrderByDescending(x => x.change.ChangedAt);

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancellation)
    {
        var published = await cycles.PublishedAsync(cancellation);
        var current = (await cycles.CurrentAsync(_now, cancellation))?.FiscalYear;
        var wanted = year ?? current;
        if (year is not null && published.All(c => c.FiscalYear != year))
        {
            return NotFound();
        }

        OtherYears = [.. published.Select(c => c.FiscalYear).Where(y => y != wanted)];
        if (wanted is { } shown)
        {
            var allAreas = await areas.AllAsync(cancellation);
            var money = await db.Cycles.AsNoTracking().Include(c => c.Versions).Include(c => c.Pots).AsSplitQuery().Where(c => c.State == CycleState.Published && c.FiscalYear <= shown).ToListAsync(cancellation);
            Cycle = await db.Whole.SingleAsync(c => c.FiscalYear == shown, cancellation);
            onPage.FiscalYear = shown;
            IsCurrent = shown == current;
            Pots = PotTable.Of(Cycle, money.FirstOrDefault(c => c.FiscalYear == shown - 1), allAreas);
            History = PotHistory.Of(money, allAreas);
        }

        return Page();
    }

    public IReadOnlyList<TimelineEntry> TimelineOf(Track track) => TimelineRules.Of(CycleReader.ViewOf(track).Stages, _now);
}
