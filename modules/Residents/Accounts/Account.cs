using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Residents;

/// <summary>Somebody who can sign in, or could: a closed account stays as an author without a name.</summary>
internal sealed class Account
{
    public const int EmailLength = 254;
    public const int NameLength = 50;

    public Guid Id { get; init; }

    public string? Email { get; private set; }

    /// <summary>The address as it is compared; the sign-in name. Null once the account is closed.</summary>
    public string? EmailKey { get; private set; }

    public required string Name { get; set; }

    public Guid? AreaId { get; set; }

    /// <summary>Null until an invited person has chosen a password, and for closed accounts.</summary>
    public string? PasswordHash { get; set; }

    public AccountState State { get; set; }

    public string RoleNames { get; private set; } = Kernel.Roles.Resident;

    public bool IsStaff { get; private set; }

    /// <summary>The second factor's secret, protected by the installation's keys; null where none is enrolled.</summary>
    public string? TimeSecret { get; set; }

    /// <summary>The newest time step whose code was accepted, so that no code counts twice.</summary>
    public long LastTimeStep { get; set; }

    /// <summary>A demonstration's password, shown on its sign-in page; null for everybody real.</summary>
    public string? PublishedPassword { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ClosedAt { get; private set; }

    public IReadOnlyList<string> Roles => RolesOf(RoleNames);

    public static IReadOnlyList<string> RolesOf(string roleNames) => roleNames.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public void SetEmail(string email) => (Email, EmailKey) = (email, EmailAddress.Key(email));

    public void SetRoles(IEnumerable<string> roles)
    {
        var wanted = Kernel.Roles.All.Where(roles.Contains).ToList();
        (RoleNames, IsStaff) = (string.Join(',', wanted), wanted.Any(Kernel.Roles.IsStaff));
    }

    /// <summary>Removes everything that says who it was. What was written publicly stays, by nobody.</summary>
    public void Close(string nobody, DateTime now)
    {
        (Email, EmailKey, PasswordHash, TimeSecret, PublishedPassword, AreaId) = (null, null, null, null, null, null);
        (Name, State, ClosedAt) = (nobody, AccountState.Closed, now);
        SetRoles([Kernel.Roles.Resident]);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("Accounts");
            builder.Ignore(a => a.Roles);
            builder.Property(a => a.Email).HasMaxLength(EmailLength);
            builder.Property(a => a.EmailKey).HasMaxLength(EmailLength);
            builder.Property(a => a.Name).HasMaxLength(NameLength);
            builder.Property(a => a.PasswordHash).HasMaxLength(200);
            builder.Property(a => a.RoleNames).HasMaxLength(200);
            builder.Property(a => a.TimeSecret).HasMaxLength(400);
            builder.Property(a => a.PublishedPassword).HasMaxLength(PasswordRules.Longest);
            builder.HasIndex(a => a.EmailKey).IsUnique();
            builder.HasIndex(a => new { a.IsStaff, a.State });
        }
    }
}

internal enum AccountState
{
    /// <summary>Signs in.</summary>
    Active,

    /// <summary>Signed up, and has not opened the link in the mail yet.</summary>
    Unconfirmed,

    /// <summary>Invited by staff, and has not chosen a password yet.</summary>
    Invited,

    /// <summary>Shut out by staff, with a reason in the audit trail.</summary>
    Disabled,

    /// <summary>Left.</summary>
    Closed,
}
