using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Residents;

/// <summary>A code on paper that stands in for the second factor once.</summary>
internal sealed class RecoveryCode
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required byte[] CodeHash { get; init; }

    public DateTime? UsedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("RecoveryCodes");
            builder.Property(c => c.CodeHash).HasMaxLength(SecretToken.HashBytes);
            builder.HasIndex(c => new { c.AccountId, c.CodeHash }).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        }
    }
}
