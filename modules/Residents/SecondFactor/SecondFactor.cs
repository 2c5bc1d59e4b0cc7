using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Enrols and checks the staff's second factor. Secrets are protected by the installation's keys, each tenant's apart.</summary>
internal sealed class SecondFactor(ResidentsDb db, IDataProtectionProvider protection, CurrentTenant tenant, TimeProvider clock)
{
    private IDataProtector Protector => protection.CreateProtector("Residents.SecondFactor", tenant.Value.Id.ToString());

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A new secret for one account, fit to travel through its enrolment form.</summary>
    public string Offer(Guid account) => Offered(account).Protect(Convert.ToHexString(TimeCode.NewSecret()));

    /// <summary>The secret of such an offer, or null where it was made for somebody else or altered.</summary>
    public byte[]? Read(string? offer, Guid account)
    {
        try
        {
            return offer is null ? null : Convert.FromHexString(Offered(account).Unprotect(offer));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Enrols an account that has shown with a code that its app knows the secret.</summary>
    /// <returns>The recovery codes, to be shown once; or null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnrolAsync(Account account, byte[] secret, string code, CancellationToken cancellation)
    {
        if (TimeCode.Accept(secret, code, 0, Now) is not { } step)
        {
            return null;
        }

        (account.TimeSecret, account.LastTimeStep) = (Protector.Protect(Convert.ToHexString(secret)), step);
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        var codes = RecoveryCodeText.NewSet();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { Id = Guid.CreateVersion7(Now), AccountId = account.Id, CodeHash = HashOf(account.Id, c) }));
        return codes;
    }

    /// <summary>Checks a code, of the app or of the paper, and uses it up. Of two who send the same at once, one succeeds.</summary>
    public async Task<bool> AcceptAsync(Account account, string typed, CancellationToken cancellation)
    {
        var now = Now;
        if (RecoveryCodeText.LooksLikeOne(typed))
        {
            var hash = HashOf(account.Id, typed);
            return await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash && c.UsedAt == null)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellation) == 1;
        }

        var secret = Convert.FromHexString(Protector.Unprotect(account.TimeSecret!));
        return TimeCode.Accept(secret, typed, account.LastTimeStep, now) is { } step
            && await db.Accounts.Where(a => a.Id == account.Id && a.LastTimeStep < step)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastTimeStep, step), cancellation) == 1;
    }

    /// <summary>Recovery codes an account has left.</summary>
    public Task<int> CodesLeftAsync(Guid account, CancellationToken cancellation) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, cancellation);

    /// <summary>Takes the second factor off an account, so that its owner enrols anew.</summary>
    public async Task RemoveAsync(Account account, CancellationToken cancellation)
    {
        (account.TimeSecret, account.LastTimeStep) = (null, 0);
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
    }

    private IDataProtector Offered(Guid account) => Protector.CreateProtector($"offer:{account}");

    // Fifty bits are few for a plain hash; the account's id keeps one table of hashes from serving all.
    private static byte[] HashOf(Guid account, string code) => SecretToken.HashOf($"{account}:{RecoveryCodeText.Key(code)}");
}
