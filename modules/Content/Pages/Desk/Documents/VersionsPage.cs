using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>Everything a page or news item has ever said in public, and the drafts that were set aside.</summary>
internal abstract class VersionsPage(ContentDb db, DocumentDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    public abstract DocumentKind Kind { get; }

    public Document Document { get; private set; } = null!;

    public IReadOnlyList<DocumentVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(Kind, id, cancellation) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Versions = await db.Versions.Where(v => v.DocumentId == id).OrderByDescending(v => v.Number).ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (await desk.FindAsync(Kind, id, cancellation) is not { } document || await desk.VersionAsync(id, number, cancellation) is not { } version)
        {
            return NotFound();
        }

        await desk.RestoreAsync(document, version, words["Version.SetAside"], cancellation);
        return GoTo(ContentLinks.Edit(Kind, id), words["Version.Restored", number]);
    }
}
