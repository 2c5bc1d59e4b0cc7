using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles;

internal sealed class CycleReader(Lazy<CyclesDb> db, TenantSession session, TenantCache cache, IAreas areas) : ICycles
{
    public async Task<CycleView?> CurrentAsync(DateTime now, CancellationToken cancellation) =>
        TimelineRules.Current(await PublishedAsync(cancellation), now);

    // What a transaction has written is nobody else's to see, so it neither fills nor reads the cache.
    public async Task<IReadOnlyList<CycleView>> PublishedAsync(CancellationToken cancellation) => session.IsWriting
        ? await ReadAsync(cancellation)
        : await cache.GetAsync(session.Tenant, "cycles", () => ReadAsync(cancellation));

    public async Task<IReadOnlyList<PotView>> PotsAsync(int fiscalYear, CancellationToken cancellation)
    {
        if (await db.Value.Whole.AsNoTracking().FirstOrDefaultAsync(c => c.State == CycleState.Published && c.FiscalYear == fiscalYear, cancellation) is not { } cycle)
        {
            return [];
        }

        var known = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id);
        return [.. cycle.Pots.OrderBy(p => p.Position).Select(p => p.AreaId is { } id && known.TryGetValue(id, out var area)
            ? new PotView(p.Id, area.Name, p.Amount, area.IsWhole ? null : id)
            : new PotView(p.Id, p.Name, p.Amount, null))];
    }

    public static CycleView ViewOf(Cycle cycle) => new(
        cycle.Id, cycle.FiscalYear, cycle.Ceiling, [.. cycle.Tracks.OrderBy(t => t.Position).Select(ViewOf)]);

    public static TrackView ViewOf(Track track) => new(
        track.Id, track.Kind, track.Name, track.ProposalsPerPerson,
        CostBands.Least(track.GeneralLeast, track.EventLeast), CostBands.Most(track.GeneralMost, track.EventMost),
        [.. track.StagesInOrder.Select(s => new StageView(s.Kind, s.Name, s.Window))]);

    private async Task<IReadOnlyList<CycleView>> ReadAsync(CancellationToken cancellation)
    {
        var cycles = await db.Value.Whole.AsNoTracking().Where(c => c.State == CycleState.Published).OrderByDescending(c => c.FiscalYear).ToListAsync(cancellation);
        return [.. cycles.Select(ViewOf)];
    }
}
