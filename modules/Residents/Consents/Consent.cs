using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Residents;

/// <summary>That somebody agreed to one thing, on seeing one version of its notice (개인정보 보호법 §15, §22).</summary>
internal sealed class Consent
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public ConsentKind Kind { get; init; }

    public required string NoticeVersion { get; init; }

    public DateTime GivenAt { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Consent>
    {
        public void Configure(EntityTypeBuilder<Consent> builder)
        {
            builder.ToTable("Consents");
            builder.Property(c => c.NoticeVersion).HasMaxLength(20);
            builder.HasIndex(c => new { c.AccountId, c.Kind });
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        }
    }
}

internal enum ConsentKind
{
    /// <summary>What an account cannot do without.</summary>
    Account,

    /// <summary>News by mail; nothing depends on it.</summary>
    News,
}
