using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;

namespace Municipal.Residents;

/// <summary>What the rest of the house may ask and order about accounts.</summary>
internal sealed class AccountBook(ResidentsDb db, AccountMail mail, AuditTrail audit, IStringLocalizer<Texts> words, TimeProvider clock) : IAccounts
{
    public async Task<IReadOnlyDictionary<Guid, AccountCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var found = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Name, a.Email, a.AreaId, a.State }).ToListAsync(cancellation);
        return found.ToDictionary(a => a.Id, a => a.State == AccountState.Closed
            ? new AccountCard(a.Id, words["Closed.Name"], words["Closed.Name"], null, null)
            : new AccountCard(a.Id, a.Name, PublicName.Of(a.Name), a.Email, a.AreaId));
    }

    public async Task<Guid> InviteAsync(string email, string name, string role, CancellationToken cancellation)
    {
        if (!Roles.All.Contains(role) || !Roles.IsStaff(role))
        {
            throw new ArgumentException($"'{role}' is not a staff role.", nameof(role));
        }

        var key = EmailAddress.Key(email);
        var account = await db.Accounts.AsTracking().FirstOrDefaultAsync(a => a.EmailKey == key, cancellation);
        if (account is null)
        {
            account = New(email, name, AccountState.Invited);
            account.SetRoles([role]);
            db.Accounts.Add(account);
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            account.SetRoles([.. account.Roles, role]);
        }

        if (account.State == AccountState.Unconfirmed)
        {
            // Whoever signed up with this address has not shown that it is theirs: their password must not become that of the staff.
            (account.State, account.PasswordHash) = (AccountState.Invited, null);
        }

        if (account.State == AccountState.Invited)
        {
            await mail.InviteAsync(account, cancellation);
        }

        audit.Record("residents.invited", $"account:{account.Id}", account.Name, words[$"Role.{role}"]);
        return account.Id;
    }

    public async Task<IReadOnlyList<AccountCard>> InRoleAsync(string role, CancellationToken cancellation)
    {
        var found = await db.Accounts.AsNoTracking().Where(a => a.State == AccountState.Active && a.RoleNames.Contains(role)).ToListAsync(cancellation);
        return [.. found.Where(a => a.Roles.Contains(role)).OrderBy(a => a.Name, NaturalOrder.Instance).Select(a => new AccountCard(a.Id, a.Name, PublicName.Of(a.Name), a.Email, a.AreaId))];
    }

    public Task<int> CountResidentsAsync(CancellationToken cancellation) =>
        db.Accounts.CountAsync(a => !a.IsStaff && a.State == AccountState.Active, cancellation);

    /// <summary>Whether a mail address is that of an account.</summary>
    public Task<bool> IsOfAsync(string email, Guid id, CancellationToken cancellation)
    {
        var key = EmailAddress.Key(email);
        return db.Accounts.AnyAsync(a => a.Id == id && a.EmailKey == key, cancellation);
    }

    /// <summary>An account that is not in the database yet.</summary>
    public Account New(string email, string name, AccountState state)
    {
        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), Name = name, State = state, CreatedAt = now.UtcDateTime };
        account.SetEmail(email);
        return account;
    }
}
