using Municipal.Web;

namespace Municipal.Content;

/// <summary>Answers the portal's search with pages.</summary>
internal sealed class PageSearch(DocumentIndex index) : ISearchProvider
{
    public async Task<SearchFinds> FindAsync(SearchQuestion question, int most, CancellationToken cancellation) =>
        SearchFinds.Of([.. (await index.FindAsync(DocumentKind.Page, question, cancellation)).Select(Find)], most);

    internal static SearchFind Find(IndexedDocument document) => new(document.Title.ToString(), document.Path, document.Summary.ToString());
}
