using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Elections;

/// <summary>What was done to an election after it was announced, and why. Public, and stays.</summary>
internal sealed class ElectionNotice
{
    public const int LongestReason = 500;
    public const int LongestName = 100;

    public Guid Id { get; init; }

    public Guid ElectionId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public NoticeKind Kind { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The person's name as it was then; for the desk.</summary>
    public string By { get; init; } = "";

    /// <summary>SHA-256 of the rules as they then were.</summary>
    public string TermsSha256 { get; init; } = "";

    /// <summary>The rules as they were before, where they were changed.</summary>
    public string Before { get; init; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<ElectionNotice>
    {
        public void Configure(EntityTypeBuilder<ElectionNotice> notice)
        {
            notice.ToTable("ElectionNotices");
            notice.Property(n => n.Id).ValueGeneratedNever();
            notice.Property(n => n.Reason).HasMaxLength(LongestReason);
            notice.Property(n => n.By).HasMaxLength(LongestName);
            notice.Property(n => n.TermsSha256).HasMaxLength(64);
            notice.HasIndex(n => new { n.ElectionId, n.At });
        }
    }
}

internal enum NoticeKind
{
    Announced,
    Changed,
    Cancelled,
    Published,
    Overridden,
}
