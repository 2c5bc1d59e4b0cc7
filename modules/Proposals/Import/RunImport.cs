using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Enters a confirmed sheet behind the pages, in one transaction: after a crash it has not begun, and is done at the next try.</summary>
internal sealed class RunImport(ProposalsDb db, SheetCheck sheets, ProposalImport import, ImportProgress progress, TenantSession session, TimeProvider clock) : IEventHandler<ImportConfirmed>
{
    public async Task HandleAsync(ImportConfirmed happened, CancellationToken cancellation)
    {
        if (await db.Imports.FirstOrDefaultAsync(b => b.Id == happened.BatchId && b.State == ImportState.Confirmed, cancellation) is not { } batch)
        {
            return;
        }

        var tenant = session.Tenant.Id;
        var sheet = await sheets.ReadAsync(batch, cancellation);
        var items = sheet.Rows.Select(r => (ItemOf(batch, r), r.Text)).ToList();
        (batch.State, batch.Entered, batch.EndedAt) = (ImportState.Done, items.Count, clock.GetUtcNow().UtcDateTime);
        await session.SaveAsync(cancellation);
        try
        {
            await import.EnterAsync(items, done => progress.Note(tenant, batch.Id, done), cancellation);
        }
        finally
        {
            progress.Forget(tenant, batch.Id);
        }
    }

    private static ProposalItem ItemOf(ImportBatch batch, ImportedRow row) => new()
    {
        Key = batch.KeyOf(row.Number), Title = row.Text.Title, Field = row.Text.Field, FiscalYear = row.Year, PublishedOn = row.PublishedOn,
        Proposer = row.Proposer, Source = row.Source.Length > 0 ? row.Source : batch.Source,
    };
}
