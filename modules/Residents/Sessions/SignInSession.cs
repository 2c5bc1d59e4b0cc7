using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Residents;

/// <summary>One browser that is signed in. The browser holds a secret, this row only its hash.</summary>
internal sealed class SignInSession
{
    public const int DeviceLength = 120;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime LastSeenAt { get; init; }

    /// <summary>However busy it is, it ends then.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When the second factor was given; null where it was not.</summary>
    public DateTime? SecondFactorAt { get; init; }

    /// <summary>Signed out, ended by its owner or by staff, or found expired. Stored, so that a clock set back revives nothing.</summary>
    public DateTime? EndedAt { get; set; }

    public required string Device { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInSession>
    {
        public void Configure(EntityTypeBuilder<SignInSession> builder)
        {
            builder.ToTable("Sessions");
            builder.Property(s => s.TokenHash).HasMaxLength(SecretToken.HashBytes);
            builder.Property(s => s.Device).HasMaxLength(DeviceLength);
            builder.HasIndex(s => s.TokenHash).IsUnique();
            builder.HasIndex(s => new { s.AccountId, s.EndedAt });
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        }
    }
}
