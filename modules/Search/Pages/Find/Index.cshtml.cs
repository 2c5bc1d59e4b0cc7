using Municipal.Web;

namespace Municipal.Search.Pages.Find;

internal sealed class IndexModel(PortalSearch search) : PortalPageModel
{
    public SearchQuestion Question { get; private set; } = SearchQuestion.Of(null);

    public IReadOnlyList<SearchShelf> Shelves { get; private set; } = [];

    public int Total => Shelves.Sum(s => s.Finds.Total);

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        // What people type is without end; kept pages would crowd out those that many read.
        Response.Headers.CacheControl = "no-store";
        Question = SearchQuestion.Of(q);
        if (!Question.IsEmpty && !Question.IsTooShort)
        {
            Shelves = await search.FindAsync(Tenant, Question, cancellation);
        }
    }
}
