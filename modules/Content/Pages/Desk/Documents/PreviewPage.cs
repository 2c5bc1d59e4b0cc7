using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>The saved draft in the portal's own look, in the language of the address.</summary>
internal abstract class PreviewPage(DocumentDesk desk, Articles articles) : PortalPageModel
{
    public abstract DocumentKind Kind { get; }

    public Document Document { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(Kind, id, cancellation) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Article = await articles.ReadAsync(document.Draft, HttpContext, document.IsTranslationOutdated, cancellation) with { IsForEditors = true };
        return Page();
    }
}
