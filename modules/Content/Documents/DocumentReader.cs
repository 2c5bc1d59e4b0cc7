using Microsoft.EntityFrameworkCore;

namespace Municipal.Content;

/// <summary>What the public reads.</summary>
internal sealed class DocumentReader(ContentDb db)
{
    public const int NewsPerPage = 10;

    /// <summary>The public page that has, or once had, an address.</summary>
    public async Task<PublishedDocument?> PageAsync(string address, CancellationToken cancellation)
    {
        var id = await db.Addresses.Where(a => a.Address == address).Select(a => (Guid?)a.DocumentId).FirstOrDefaultAsync(cancellation);
        return id is null ? null : await Published(db.Documents.Where(d => d.Id == id)).FirstOrDefaultAsync(cancellation) is { } found ? Of(found) : null;
    }

    public async Task<PublishedDocument?> NewsItemAsync(int number, CancellationToken cancellation) =>
        await Published(db.Documents.Where(d => d.Number == number)).FirstOrDefaultAsync(cancellation) is { } found ? Of(found) : null;

    /// <summary>News, pinned first, then newest first.</summary>
    public async Task<IReadOnlyList<PublishedDocument>> NewsAsync(int skip, int take, CancellationToken cancellation)
    {
        var news = await Published(db.Documents.Where(d => d.Kind == DocumentKind.News))
            .OrderByDescending(x => x.Document.IsPinned).ThenByDescending(x => x.Document.FirstPublishedAt).ThenByDescending(x => x.Document.Number)
            .Skip(skip).Take(take).ToListAsync(cancellation);
        return [.. news.Select(Of)];
    }

    /// <summary>News by date alone, for readers of the feed.</summary>
    public async Task<IReadOnlyList<PublishedDocument>> LatestNewsAsync(int take, CancellationToken cancellation)
    {
        var news = await Published(db.Documents.Where(d => d.Kind == DocumentKind.News))
            .OrderByDescending(x => x.Document.FirstPublishedAt).ThenByDescending(x => x.Document.Number).Take(take).ToListAsync(cancellation);
        return [.. news.Select(Of)];
    }

    public Task<int> CountNewsAsync(CancellationToken cancellation) =>
        db.Documents.CountAsync(d => d.Kind == DocumentKind.News && d.PublishedVersion != null && d.BinnedAt == null, cancellation);

    private IQueryable<Pair> Published(IQueryable<Document> documents) =>
        from document in documents
        where document.PublishedVersion != null && document.BinnedAt == null
        join version in db.Versions on new { document.Id, Number = document.PublishedVersion!.Value } equals new { Id = version.DocumentId, version.Number }
        select new Pair { Document = document, Version = version };

    private static PublishedDocument Of(Pair pair) => new(
        pair.Document.Id, pair.Document.Address, pair.Document.Number, pair.Document.IsPinned, pair.Document.FirstPublishedAt!.Value, pair.Version.MadeAt,
        pair.Version.Text, pair.Document.IsTranslationOutdated);

    private sealed class Pair
    {
        public required Document Document { get; init; }

        public required DocumentVersion Version { get; init; }
    }
}

/// <summary>A page or news item as the public sees it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Address">Where a page is now.</param>
/// <param name="Number">A news item's number.</param>
/// <param name="IsPinned">Whether it stands above newer news.</param>
/// <param name="FirstPublishedAt">UTC.</param>
/// <param name="UpdatedAt">When this version was published, UTC.</param>
/// <param name="Text">The words.</param>
/// <param name="IsTranslationOutdated">Whether the Korean text has moved on.</param>
internal sealed record PublishedDocument(
    Guid Id, string? Address, int? Number, bool IsPinned, DateTime FirstPublishedAt, DateTime UpdatedAt, DocumentText Text, bool IsTranslationOutdated);
