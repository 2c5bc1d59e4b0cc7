using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// Writes the audit trail in the same transaction as what it tells. Lines are numbered and chained at the very end of the
/// transaction, under a lock, so that the chain has one order whatever happens at the same time.
/// </summary>
/// <param name="session">The scope's session.</param>
/// <param name="db">Kernel's tables.</param>
/// <param name="visitor">Who acts.</param>
/// <param name="clock">When.</param>
public sealed class AuditTrail(TenantSession session, KernelDb db, Visitor visitor, TimeProvider clock)
{
    private readonly List<(string Action, string Subject, string Label, string Reason)> _pending = [];

    /// <summary>Notes something that this transaction does.</summary>
    /// <param name="action">What, such as <c>content.page.published</c>.</param>
    /// <param name="subject">To what: kind and id.</param>
    /// <param name="label">What a reader should see of it.</param>
    /// <param name="reason">Why, where a reason was asked.</param>
    public void Record(string action, string subject, string label, string reason = "")
    {
        if (_pending.Count == 0)
        {
            session.BeforeCommit(WriteAsync);
            session.AfterRollback(_pending.Clear);
        }

        _pending.Add((action, subject, label, reason));
    }

    /// <summary>Recomputes the whole chain.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The number of the first line that does not fit, or null where all do.</returns>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellation)
    {
        var previous = "";
        var expected = 1L;
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Number != expected || entry.Hash != entry.HashAfter(previous))
            {
                return entry.Number;
            }

            (previous, expected) = (entry.Hash, expected + 1);
        }

        return null;
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        // SQLite has one writer already; PostgreSQL needs a queue for the tail of the chain.
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"LOCK TABLE kernel_audit IN EXCLUSIVE MODE", cancellation);
        }

        var last = await db.Audit.AsNoTracking().OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstOrDefaultAsync(cancellation);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? "");
        // PostgreSQL keeps microseconds; a finer instant would not hash the same after reading it back.
        var now = new DateTime(clock.GetUtcNow().UtcTicks / 10 * 10, DateTimeKind.Utc);
        foreach (var (action, subject, label, reason) in _pending)
        {
            var entry = Line(++number, now, action, subject, label, reason, "");
            hash = entry.HashAfter(hash);
            db.Audit.Add(Line(number, now, action, subject, label, reason, hash));
        }

        _pending.Clear();
    }

    private AuditEntry Line(long number, DateTime at, string action, string subject, string label, string reason, string hash) => new()
    {
        Number = number, At = at, Actor = visitor.Actor, ActorName = visitor.Name, Action = action, Subject = subject, Label = label, Reason = reason, Hash = hash,
    };
}
