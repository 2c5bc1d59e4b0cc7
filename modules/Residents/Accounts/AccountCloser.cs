using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;

namespace Municipal.Residents;

/// <summary>Takes an account out of use for good, with everything that says whose it was.</summary>
internal sealed class AccountCloser(ResidentsDb db, SessionBook sessions, Outbox outbox, IStringLocalizer<Texts> words, TimeProvider clock)
{
    public async Task CloseAsync(Account account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await sessions.EndAllAsync(account.Id, cancellation);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Device, ""), cancellation);
        await db.Links.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.Consents.Where(c => c.AccountId == account.Id && c.WithdrawnAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.WithdrawnAt, now), cancellation);
        account.Close(words["Closed.Name"], now);
        outbox.Raise(new AccountClosed(account.Id));
    }
}
