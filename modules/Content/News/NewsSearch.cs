using Municipal.Web;

namespace Municipal.Content;

/// <summary>Answers the portal's search with news, newest first.</summary>
internal sealed class NewsSearch(DocumentIndex index) : ISearchProvider
{
    public async Task<SearchFinds> FindAsync(SearchQuestion question, int most, CancellationToken cancellation) =>
        SearchFinds.Of([.. (await index.FindAsync(DocumentKind.News, question, cancellation)).Select(PageSearch.Find)], most);
}
