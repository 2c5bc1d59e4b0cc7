using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>A photo or document of a proposal or of a draft, which have the same id: publishing moves nothing.</summary>
internal sealed class Attachment
{
    public const int LongestAlt = 300;

    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    public MediaKind Kind { get; init; }

    /// <summary>For display and for the end of the address; never a path.</summary>
    public required string Name { get; init; }

    /// <summary>What <see cref="TenantFiles"/> keeps it as.</summary>
    public required string FileId { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Pixels; null for documents.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What a photo shows, for those who do not see it.</summary>
    public string Alt { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; init; }

    public bool IsPhoto => Kind.IsImage();

    internal sealed class Mapping : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> attachment)
        {
            attachment.Ignore(a => a.IsPhoto);
            attachment.Property(a => a.Name).HasMaxLength(UploadRules.LongestName);
            attachment.Property(a => a.FileId).HasMaxLength(64);
            attachment.Property(a => a.Alt).HasMaxLength(LongestAlt);
            attachment.HasIndex(a => new { a.ProposalId, a.AddedAt });
        }
    }
}
