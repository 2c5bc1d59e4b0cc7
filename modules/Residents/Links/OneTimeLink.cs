using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Residents;

/// <summary>A link in a mail that works once, for one account and one purpose.</summary>
internal sealed class OneTimeLink
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public LinkPurpose Purpose { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("Links");
            builder.Property(l => l.TokenHash).HasMaxLength(SecretToken.HashBytes);
            builder.HasIndex(l => l.TokenHash).IsUnique();
            builder.HasIndex(l => new { l.AccountId, l.Purpose });
            builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        }
    }
}

internal enum LinkPurpose
{
    Confirm,
    Reset,
    Invite,
}
