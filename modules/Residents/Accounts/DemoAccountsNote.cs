using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>The accounts whose passwords a demonstration makes public.</summary>
internal sealed class DemoAccountsNote(ResidentsDb db) : IDemoNote
{
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellation) =>
    [
        .. (await DemoAccounts.Of(db).Select(a => new { a.Email, a.PublishedPassword }).ToListAsync(cancellation))
            .GroupBy(a => a.PublishedPassword).Select(g => $"{string.Join(", ", g.Select(a => a.Email))} · password {g.Key}"),
    ];
}

internal static class DemoAccounts
{
    /// <summary>Those that may be tried by anybody, residents first.</summary>
    public static IQueryable<Account> Of(ResidentsDb db) =>
        db.Accounts.Where(a => a.PublishedPassword != null && a.State == AccountState.Active).OrderBy(a => a.IsStaff).ThenBy(a => a.Id);
}
