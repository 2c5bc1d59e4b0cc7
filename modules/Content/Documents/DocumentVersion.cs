using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Content;

/// <summary>A text as it was: published, or a draft kept because another one took its place. Never changed.</summary>
internal sealed class DocumentVersion
{
    public const int NoteLength = 200;

    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>From 1, within its document.</summary>
    public int Number { get; init; }

    /// <summary>Whether it was published; false for a draft that was set aside.</summary>
    public bool IsPublication { get; init; }

    public LocalizedText Title { get; init; }

    public LocalizedText Summary { get; init; }

    public LocalizedText Body { get; init; }

    public DocumentText Text => new(Title, Summary, Body);

    public DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public string Note { get; init; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<DocumentVersion>
    {
        public void Configure(EntityTypeBuilder<DocumentVersion> builder)
        {
            builder.ToTable("Versions");
            builder.Ignore(v => v.Text);
            builder.Property(v => v.MadeBy).HasMaxLength(120);
            builder.Property(v => v.Note).HasMaxLength(NoteLength);
            builder.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        }
    }
}
