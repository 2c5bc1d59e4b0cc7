using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Content;

/// <summary>That a document's draft or published text shows or links to a file.</summary>
internal sealed class MediaUse
{
    public Guid MediaId { get; init; }

    public Guid DocumentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MediaUse>
    {
        public void Configure(EntityTypeBuilder<MediaUse> builder)
        {
            builder.ToTable("MediaUses").HasKey(u => new { u.MediaId, u.DocumentId });
            builder.HasIndex(u => u.DocumentId);
        }
    }
}
