using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Content.Pages.News;

internal sealed class ListModel(DocumentReader reader) : PortalPageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PublishedDocument> News { get; private set; } = [];

    public int Count { get; private set; }

    public int LastPage => Math.Max(1, (Count + DocumentReader.NewsPerPage - 1) / DocumentReader.NewsPerPage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Count = await reader.CountNewsAsync(cancellation);
        if (Number < 1 || Number > LastPage)
        {
            return NotFound();
        }

        News = await reader.NewsAsync((Number - 1) * DocumentReader.NewsPerPage, DocumentReader.NewsPerPage, cancellation);
        return Page();
    }
}
