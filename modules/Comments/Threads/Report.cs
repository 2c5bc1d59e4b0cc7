using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Comments;

/// <summary>Somebody asks the office to look at a comment; once per person.</summary>
internal sealed class Report
{
    public Guid CommentId { get; init; }

    public Guid AccountId { get; init; }

    public ReportReason Reason { get; init; }

    public string Note { get; init; } = "";

    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> report)
        {
            report.HasKey(r => new { r.CommentId, r.AccountId });
            report.Property(r => r.Note).HasMaxLength(Comment.LongestReason);
            report.HasOne<Comment>().WithMany().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal enum ReportReason
{
    Abuse,
    PersonalData,
    Advertising,
    OffTopic,
    Other,
}
