using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Content;

/// <summary>A page or a news item: its draft, and which version of it the public sees.</summary>
internal sealed class Document
{
    public const int TitleLength = 120;
    public const int SummaryLength = 300;
    public const int BodyLength = Web.SafeMarkdown.MaximumLength;
    private const int NameLength = 120;

    public Guid Id { get; init; }

    public DocumentKind Kind { get; init; }

    /// <summary>Where a page is; null for news.</summary>
    public string? Address { get; set; }

    /// <summary>The running number of a news item; null for pages.</summary>
    public int? Number { get; init; }

    public bool IsPinned { get; set; }

    public LocalizedText Title { get; private set; }

    public LocalizedText Summary { get; private set; }

    public LocalizedText Body { get; private set; }

    public DocumentText Draft
    {
        get => new(Title, Summary, Body);
        set => (Title, Summary, Body) = value;
    }

    /// <summary>Rises with every change; a form that was opened on an older one does not overwrite a newer one.</summary>
    public int Revision { get; set; }

    public DateTime EditedAt { get; set; }

    /// <summary>The actor as the audit names it; <c>recipe:…</c> where no person has touched it since.</summary>
    public required string EditedBy { get; set; }

    public required string EditorName { get; set; }

    /// <summary>The version that the public sees; null while nobody does.</summary>
    public int? PublishedVersion { get; set; }

    public int LatestVersion { get; set; }

    /// <summary>Whether the draft says something else than what is published.</summary>
    public bool HasChanges { get; set; }

    public DateTime? FirstPublishedAt { get; set; }

    public DateTime? KoreanChangedAt { get; set; }

    public DateTime? EnglishConfirmedAt { get; set; }

    public bool IsTranslationOutdated { get; set; }

    public DateTime? BinnedAt { get; set; }

    public bool IsPublic => PublishedVersion is not null && BinnedAt is null;

    public bool IsWrittenByRecipe => EditedBy.StartsWith("recipe:", StringComparison.Ordinal);

    internal sealed class Mapping : IEntityTypeConfiguration<Document>
    {
        public void Configure(EntityTypeBuilder<Document> builder)
        {
            builder.Property(d => d.Address).HasMaxLength(PageAddress.AddressLength);
            builder.Property(d => d.EditedBy).HasMaxLength(NameLength);
            builder.Property(d => d.EditorName).HasMaxLength(NameLength);
            builder.Property(d => d.Revision).IsConcurrencyToken();
            builder.Ignore(d => d.Draft);
            builder.HasIndex(d => d.Number).IsUnique();
            builder.HasIndex(d => d.Address).IsUnique();
            builder.HasIndex(d => new { d.Kind, d.IsPinned, d.FirstPublishedAt });
        }
    }
}

internal enum DocumentKind
{
    /// <summary>페이지.</summary>
    Page,

    /// <summary>소식.</summary>
    News,
}
