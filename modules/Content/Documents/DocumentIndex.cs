using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>The words of everything published, kept in memory until the portal's next commit: a portal has hundreds of pages, not millions.</summary>
internal sealed class DocumentIndex(ContentDb db, TenantSession session, TenantCache cache)
{
    /// <returns>Published documents of a kind that have what was asked for, newest first.</returns>
    public async Task<IReadOnlyList<IndexedDocument>> FindAsync(DocumentKind kind, SearchQuestion question, CancellationToken cancellation)
    {
        var all = await cache.GetAsync(session.Tenant, $"content:index:{kind}", () => ReadAsync(kind, cancellation));
        return [.. all.Where(d => question.IsIn(d.Words))];
    }

    private async Task<IReadOnlyList<IndexedDocument>> ReadAsync(DocumentKind kind, CancellationToken cancellation)
    {
        var published = await (
            from document in db.Documents
            where document.Kind == kind && document.PublishedVersion != null && document.BinnedAt == null
            join version in db.Versions on new { document.Id, Number = document.PublishedVersion!.Value } equals new { Id = version.DocumentId, version.Number }
            orderby document.FirstPublishedAt descending
            select new { document.Address, document.Number, version.Title, version.Summary, version.Body }).ToListAsync(cancellation);
        return
        [
            .. published.Select(d => new IndexedDocument(
                d.Address is { } address ? ContentLinks.Page(address) : ContentLinks.NewsItem(d.Number!.Value), d.Title, d.Summary, SearchableText.Of(d.Title, d.Summary, d.Body))),
        ];
    }
}

/// <summary>A published document, ready to be searched.</summary>
internal sealed record IndexedDocument(PortalPath Path, LocalizedText Title, LocalizedText Summary, SearchableText Words);
