namespace Municipal.Content;

/// <summary>Writes pages and news as a recipe would.</summary>
/// <param name="published">Published texts by document.</param>
/// <param name="addresses">All addresses by document.</param>
internal sealed class DocumentExport(IReadOnlyDictionary<Guid, DocumentText> published, ILookup<Guid, string> addresses)
{
    public PageEntry Page(Document document)
    {
        var text = TextOf(document);
        return new PageEntry
        {
            Address = document.Address!, FormerAddresses = [.. addresses[document.Id].Where(a => a != document.Address).Order(StringComparer.Ordinal)],
            Title = text.Title, Summary = SummaryOf(text), Body = text.Body, Published = document.PublishedVersion is not null, Draft = DraftOf(document),
            TranslationOutdated = document.IsTranslationOutdated,
        };
    }

    public NewsEntry News(Document document)
    {
        var text = TextOf(document);
        return new NewsEntry
        {
            Number = document.Number!.Value, Pinned = document.IsPinned, PublishedOn = document.FirstPublishedAt is { } at ? CivicTime.Seoul.DayOf(at) : null,
            Title = text.Title, Summary = SummaryOf(text), Body = text.Body, Published = document.PublishedVersion is not null, Draft = DraftOf(document),
            TranslationOutdated = document.IsTranslationOutdated,
        };
    }

    private DocumentText TextOf(Document document) => published.GetValueOrDefault(document.Id) ?? document.Draft;

    private static LocalizedText? SummaryOf(DocumentText text) => text.Summary is { Ko: "", En: null } ? null : text.Summary;

    private static TextEntry? DraftOf(Document document) => document is { PublishedVersion: not null, HasChanges: true }
        ? new TextEntry { Title = document.Title, Summary = SummaryOf(document.Draft), Body = document.Body }
        : null;
}
