using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Box;

/// <summary>A receipt (투표 확인증). It stands apart from the ballot from the first moment: whoever learns somebody's receipt finds no ballot by it.</summary>
internal sealed class BoxedReceipt
{
    public long Place { get; init; }

    public Guid ElectionId { get; init; }

    public required string Code { get; init; }

    /// <summary>Another link than the ballot's; null once the box is sealed.</summary>
    public string? Link { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BoxedReceipt>
    {
        public void Configure(EntityTypeBuilder<BoxedReceipt> receipt)
        {
            receipt.ToTable("Receipts").HasKey(r => r.Place);
            receipt.Property(r => r.Place).ValueGeneratedNever();
            receipt.Property(r => r.Code).HasMaxLength(24);
            receipt.Property(r => r.Link).HasMaxLength(64);
            receipt.HasIndex(r => r.Code).IsUnique();
            receipt.HasIndex(r => r.Link).IsUnique();
            receipt.HasIndex(r => r.ElectionId);
        }
    }
}
