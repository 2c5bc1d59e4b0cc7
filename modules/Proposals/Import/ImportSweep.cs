using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Forgets sheets: those nobody confirmed after a week, and the files of those that are over.</summary>
internal sealed class ImportSweep(ProposalsDb db, SheetCheck sheets, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-7);
        await db.Imports.Where(b => b.State == ImportState.Checked && b.BroughtAt < before).ExecuteDeleteAsync(cancellation);
        var needed = await db.Imports.Where(b => b.State == ImportState.Checked || b.State == ImportState.Confirmed).Select(b => b.FileId).ToListAsync(cancellation);
        sheets.Sweep(needed.ToHashSet());
    }
}
