using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>An uploaded picture or paper. Its id, and so its address, stays when the file behind it is replaced.</summary>
internal sealed class MediaFile
{
    public const int NameLength = UploadRules.LongestName;
    public const int AltLength = 300;

    public Guid Id { get; init; }

    /// <summary>For display and for the end of the address; never a path.</summary>
    public required string Name { get; set; }

    public MediaKind Kind { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>What <see cref="TenantFiles"/> keeps it as.</summary>
    public required string FileId { get; set; }

    /// <summary>From 1; rises when the file is replaced.</summary>
    public int Version { get; set; }

    /// <summary>Pixels; null for papers.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public LocalizedText Alt { get; set; }

    /// <summary>Whether the picture says nothing that the text around it does not say.</summary>
    public bool IsDecorative { get; set; }

    public DateTime UploadedAt { get; set; }

    public required string UploaderName { get; set; }

    public DateTime? BinnedAt { get; set; }

    /// <summary>What an editor copies into a text to show the picture or to link to the paper.</summary>
    public string Markdown => $"{(Kind.IsImage() ? "!" : "")}[{(Kind.IsImage() ? Alt.Ko : Name)}]({ContentLinks.Media(Id, Name).Value})";

    internal sealed class Mapping : IEntityTypeConfiguration<MediaFile>
    {
        public void Configure(EntityTypeBuilder<MediaFile> builder)
        {
            builder.ToTable("Media");
            builder.Ignore(m => m.Markdown);
            builder.Property(m => m.Name).HasMaxLength(NameLength);
            builder.Property(m => m.FileId).HasMaxLength(64);
            builder.Property(m => m.UploaderName).HasMaxLength(120);
            builder.HasIndex(m => m.UploadedAt);
        }
    }
}
