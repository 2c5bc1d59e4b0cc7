using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>Sends what is due at a tenant, at most a bounded number per run so that a mistake cannot mail thousands at once.</summary>
/// <param name="db">Kernel's tables, for reading.</param>
/// <param name="scopes">For noting each mail as soon as it left.</param>
/// <param name="sender">The border.</param>
/// <param name="settings">The name that mail bears.</param>
/// <param name="clock">When.</param>
/// <param name="log">Failures.</param>
public sealed class MailRoom(KernelDb db, TenantScopes scopes, IMailSender sender, TenantSettings settings, TimeProvider clock, ILogger<MailRoom> log)
{
    private const int MostPerRun = 100;
    private const int MostTries = 10;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>Sends what is due.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many left.</returns>
    public async Task<int> SendDueAsync(Tenant tenant, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Mail.AsNoTracking().Where(m => m.SentAt == null && m.NextTryAt <= now && m.Tries < MostTries)
            .OrderBy(m => m.Id).Take(MostPerRun).ToListAsync(cancellation);
        var senderName = due.Count > 0 && await settings.GetAsync<MailSettings>(cancellation) is { SenderName.Length: > 0 } chosen ? chosen.SenderName : tenant.Title.Ko;
        var sent = 0;
        foreach (var mail in due)
        {
            if (await scopes.WriteAsync(tenant, "mail", services => ClaimAsync(services, mail.Id, now, cancellation), cancellation) == 0)
            {
                continue;
            }

            var left = await TryAsync(tenant, senderName, mail, cancellation);
            await scopes.WriteAsync(tenant, "mail", services => NoteAsync(services, mail.Id, left, cancellation), cancellation);
            sent += left ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Of two nodes that find the same mail due, one gets it; where that one dies before it has sent, the mail is due again after a while.</summary>
    private static Task<int> ClaimAsync(IServiceProvider services, Guid id, DateTime now, CancellationToken cancellation)
    {
        services.GetRequiredService<TenantSession>().LeavesCachesAlone = true;
        return services.GetRequiredService<KernelDb>().Mail.Where(m => m.Id == id && m.SentAt == null && m.NextTryAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, now + Claim), cancellation);
    }

    private async Task<bool> TryAsync(Tenant tenant, string senderName, OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            await sender.SendAsync(tenant, senderName, mail, cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The border: a server that is away, a full disk, an address that no library reads. Mail behind it does not wait for it.
            log.LogWarning(failure, "Mail {Id} of {Tenant} could not be sent and will be tried again", mail.Id, tenant.Name);
            return false;
        }
    }

    private async Task NoteAsync(IServiceProvider services, Guid id, bool left, CancellationToken cancellation)
    {
        var mail = await services.GetRequiredService<KernelDb>().Mail.SingleAsync(m => m.Id == id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (left)
        {
            mail.SentAt = now;
        }
        else
        {
            mail.NextTryAt = now + TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, ++mail.Tries)));
        }
    }
}
