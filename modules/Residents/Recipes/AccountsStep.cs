using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;

namespace Municipal.Residents;

/// <summary><c>{ "name": "accounts", "accounts": [ { "email": "…", "name": "…", "password": "…", "roles": ["resident"], "area": "1132051100" } ] }</c></summary>
internal sealed record AccountsStepModel : RecipeStepModel
{
    public required IReadOnlyList<DemoAccount> Accounts { get; init; }
}

internal sealed record DemoAccount
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required string Password { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [Kernel.Roles.Resident];

    /// <summary>Code of the person's dong.</summary>
    public string? Area { get; init; }
}

/// <summary>
/// Makes a demonstration's accounts, and puts right what visitors have changed about them. Their passwords are public, so real
/// portals refuse the step; and accounts of people are never written into a recipe.
/// </summary>
internal sealed class AccountsStep(ResidentsDb db, AccountBook accounts, Passwords passwords, IAreas areas, SessionBook sessions) : RecipeStep<AccountsStepModel>
{
    protected override IEnumerable<string> Check(AccountsStepModel model, bool isDemo)
    {
        if (!isDemo)
        {
            yield return "Accounts with passwords are for demonstrations. Mark the recipe \"isdemo\": true, or invite people from the desk.";
        }

        foreach (var account in model.Accounts)
        {
            if (!EmailAddress.IsAddress(account.Email))
            {
                yield return $"'{account.Email}' is not a mail address.";
            }

            if (account.Password.Length is < PasswordRules.Shortest or > PasswordRules.Longest)
            {
                yield return $"The password of '{account.Email}' must have {PasswordRules.Shortest} to {PasswordRules.Longest} characters.";
            }

            if (account.Name.Length is 0 or > Account.NameLength)
            {
                yield return $"The name of '{account.Email}' must have 1 to {Account.NameLength} characters.";
            }

            foreach (var role in account.Roles.Where(r => !Roles.All.Contains(r)))
            {
                yield return $"There is no role '{role}'. Known: {string.Join(", ", Roles.All)}.";
            }
        }

        foreach (var twice in model.Accounts.GroupBy(a => EmailAddress.Key(a.Email)).Where(g => g.Count() > 1))
        {
            yield return $"'{twice.Key}' occurs twice.";
        }
    }

    protected override async Task RunAsync(AccountsStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        if (!run.Tenant.IsDemo)
        {
            throw new RecipeStepException("This portal is not a demonstration; accounts whose passwords everybody knows have no place in it.");
        }

        var known = await areas.AllAsync(cancellation);
        foreach (var wanted in model.Accounts)
        {
            var area = wanted.Area is null ? null : known.FirstOrDefault(a => a.Code == wanted.Area)
                ?? throw new RecipeStepException($"'{wanted.Email}' is to live in '{wanted.Area}', and there is no dong of that code. Put the step 'areas' before.");
            await SetAsync(wanted, area?.Id, run, cancellation);
        }
    }

    protected override Task<AccountsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult<AccountsStepModel?>(null);

    private async Task SetAsync(DemoAccount wanted, Guid? area, RecipeRun run, CancellationToken cancellation)
    {
        var key = EmailAddress.Key(wanted.Email);
        var account = await db.Accounts.AsTracking().FirstOrDefaultAsync(a => a.EmailKey == key, cancellation);
        if (account is not null && IsAsWanted(account, wanted, area))
        {
            return;
        }

        var isNew = account is null;
        account ??= db.Accounts.Add(accounts.New(wanted.Email, wanted.Name, AccountState.Active)).Entity;
        if (account.PublishedPassword != wanted.Password)
        {
            (account.PasswordHash, account.PublishedPassword) = (passwords.Hash(wanted.Password), wanted.Password);
        }

        (account.Name, account.AreaId, account.State, account.TimeSecret) = (wanted.Name, area, AccountState.Active, null);
        account.SetRoles(wanted.Roles);
        if (isNew)
        {
            run.Created($"account {wanted.Email}");
        }
        else
        {
            await sessions.EndAllAsync(account.Id, cancellation);
            run.Updated($"account {wanted.Email}");
        }
    }

    private static bool IsAsWanted(Account account, DemoAccount wanted, Guid? area) =>
        account.PublishedPassword == wanted.Password && account.Name == wanted.Name && account.AreaId == area
        && account.State == AccountState.Active && account.TimeSecret is null && account.Roles.ToHashSet().SetEquals(wanted.Roles);
}
