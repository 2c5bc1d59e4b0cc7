using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Everything an officer does with a sheet: bring, look, confirm, undo. The sheet itself is kept as it was brought.</summary>
internal sealed class ImportBook(ProposalsDb db, SheetCheck sheets, Outbox outbox, AuditTrail audit, Visitor visitor, ModuleCatalog catalog, IServiceProvider services, TimeProvider clock)
{
    public Task<List<ImportBatch>> LatestAsync(int most, CancellationToken cancellation) =>
        db.Imports.AsNoTracking().OrderByDescending(b => b.BroughtAt).Take(most).ToListAsync(cancellation);

    public Task<ImportBatch?> FindAsync(Guid id, CancellationToken cancellation) => db.Imports.FirstOrDefaultAsync(b => b.Id == id, cancellation);

    public async Task<ImportBatch> BringAsync(byte[] content, string name, IReadOnlyList<string> heads, int year, string source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(now), Name = UploadRules.CleanName(name), FileId = await sheets.KeepAsync(content, cancellation), Year = year, Source = source,
            Columns = ImportColumns.Of(heads).ToDictionary(), State = ImportState.Checked, BroughtBy = visitor.Name, BroughtAt = now.UtcDateTime,
        };
        db.Imports.Add(batch);
        return batch;
    }

    public ImportRefusal? Confirm(ImportBatch batch, CheckedSheet sheet, bool skipsFaulty)
    {
        if (ImportStartRules.MayStart(batch.State, batch.Columns.ContainsKey(ImportColumn.Title), sheet.Rows.Count, sheet.FaultyRows, skipsFaulty) is { } refusal)
        {
            return refusal;
        }

        (batch.State, batch.SkipsFaulty) = (ImportState.Confirmed, skipsFaulty);
        audit.Record("proposals.imported", $"import:{batch.Id}", batch.Name);
        outbox.Raise(new ImportConfirmed(batch.Id));
        return null;
    }

    public void Drop(ImportBatch batch) => db.Imports.Remove(batch);

    public async Task<UndoRefusal?> UndoAsync(ImportBatch batch, CancellationToken cancellation)
    {
        var proposals = db.Proposals.Where(p => p.ImportKey!.StartsWith(batch.Prefix));
        var ids = await proposals.Select(p => p.Id).ToListAsync(cancellation);
        var supported = await db.Supports.CountAsync(s => proposals.Any(p => p.Id == s.ProposalId), cancellation);
        var changed = await db.Trail.CountAsync(e => e.Kind != TrailKind.Entered && proposals.Any(p => p.Id == e.ProposalId), cancellation)
            + await db.Attachments.CountAsync(a => proposals.Any(p => p.Id == a.ProposalId), cancellation)
            + await db.Duplicates.CountAsync(d => d.Decision != null && proposals.Any(p => p.Id == d.LaterId || p.Id == d.EarlierId), cancellation)
            + await db.Successions.CountAsync(s => proposals.Any(p => p.Id == s.FromId || p.Id == s.ToId), cancellation);
        if (UndoRules.MayUndo(batch.State, supported, changed, await TiedAsync(ids, cancellation)) is { } refusal)
        {
            return refusal;
        }

        await db.Duplicates.Where(d => proposals.Any(p => p.Id == d.LaterId || p.Id == d.EarlierId)).ExecuteDeleteAsync(cancellation);
        await db.Compared.Where(c => proposals.Any(p => p.Id == c.ProposalId)).ExecuteDeleteAsync(cancellation);
        await db.Follows.Where(f => proposals.Any(p => p.Id == f.ProposalId)).ExecuteDeleteAsync(cancellation);
        await db.Trail.Where(e => proposals.Any(p => p.Id == e.ProposalId)).ExecuteDeleteAsync(cancellation);
        await db.Versions.Where(v => proposals.Any(p => p.Id == v.ProposalId)).ExecuteDeleteAsync(cancellation);
        await proposals.ExecuteDeleteAsync(cancellation);
        (batch.State, batch.EndedAt) = (ImportState.Undone, clock.GetUtcNow().UtcDateTime);
        audit.Record("proposals.import-undone", $"import:{batch.Id}", batch.Name);
        return null;
    }

    private async Task<int> TiedAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var tied = 0;
        foreach (var (_, ties) in catalog.All<ProposalTies>())
        {
            tied += await ((IProposalTies)services.GetRequiredService(ties.ServiceType)).CountAsync(ids, cancellation);
        }

        return tied;
    }
}
