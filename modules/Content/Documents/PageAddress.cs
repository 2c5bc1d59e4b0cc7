using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Content;

/// <summary>An address that a page has or once had. It never leads to another page, so no link ever breaks.</summary>
internal sealed class PageAddress
{
    public const int AddressLength = 120;

    public required string Address { get; init; }

    public Guid DocumentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PageAddress>
    {
        public void Configure(EntityTypeBuilder<PageAddress> builder)
        {
            builder.ToTable("Addresses").HasKey(a => a.Address);
            builder.Property(a => a.Address).HasMaxLength(AddressLength);
            builder.HasIndex(a => a.DocumentId);
        }
    }
}
