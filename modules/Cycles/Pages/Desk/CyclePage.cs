using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Plan;
using Municipal.Web;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A page about one year, found by the year in its address.</summary>
internal abstract class CyclePage(CyclesDb db) : PortalPageModel
{
    public Cycle Cycle { get; private set; } = null!;

    protected CyclesDb Db { get; } = db;

    protected async Task<bool> FindAsync(int year, CancellationToken cancellation)
    {
        Cycle = (await Db.Whole.FirstOrDefaultAsync(c => c.FiscalYear == year, cancellation))!;
        return Cycle is not null;
    }

    /// <summary>Whether somebody changed the year after this form was opened.</summary>
    protected bool IsStale(int seen) => seen != Cycle.Version;
}
