using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Content.Pages.News;

internal sealed class ItemModel(DocumentReader reader, Articles articles) : PortalPageModel
{
    public PublishedDocument Document { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (await reader.NewsItemAsync(number, cancellation) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Article = await articles.ReadAsync(document.Text, HttpContext, document.IsTranslationOutdated, cancellation);
        return Page();
    }
}
