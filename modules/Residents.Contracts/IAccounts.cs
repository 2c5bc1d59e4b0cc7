namespace Municipal.Residents.Contracts;

/// <summary>What other modules may ask and order about accounts.</summary>
public interface IAccounts
{
    /// <summary>Names and addresses of accounts, for showing an author or sending a mail.</summary>
    /// <param name="ids">Account ids.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Those that exist; a closed account has no address and the name 탈퇴한 회원.</returns>
    Task<IReadOnlyDictionary<Guid, AccountCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Makes a staff account that sets its own password and second factor at first sign-in, and queues the invitation mail.</summary>
    /// <param name="email">Where the invitation goes; also the sign-in name.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="role">A staff role.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The account's id. Where the address has an account already, that account gains the role.</returns>
    Task<Guid> InviteAsync(string email, string name, string role, CancellationToken cancellation);

    /// <summary>Those who have a role and can sign in, for choosing among colleagues.</summary>
    /// <param name="role">The role.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Accounts in the order of their names.</returns>
    Task<IReadOnlyList<AccountCard>> InRoleAsync(string role, CancellationToken cancellation);

    /// <summary>How many residents have an account here.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>People.</returns>
    Task<int> CountResidentsAsync(CancellationToken cancellation);
}

/// <summary>What may be shown of an account inside the tenant.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">The full name, for staff.</param>
/// <param name="PublicName">The name the public sees, such as 김O은.</param>
/// <param name="Email">The address; null where it was closed or never given.</param>
/// <param name="AreaId">The dong the person chose.</param>
public sealed record AccountCard(Guid Id, string Name, string PublicName, string? Email, Guid? AreaId);
