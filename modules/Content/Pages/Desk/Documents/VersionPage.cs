using Microsoft.AspNetCore.Mvc;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>One version: how it differs from the draft of today or from what is published, and how it reads.</summary>
internal abstract class VersionPage(DocumentDesk desk, Articles articles) : PortalPageModel
{
    [BindProperty(SupportsGet = true, Name = "with")]
    public Counterpart With { get; set; }

    public abstract DocumentKind Kind { get; }

    public Document Document { get; private set; } = null!;

    public DocumentVersion Version { get; private set; } = null!;

    public IReadOnlyList<(string Language, IReadOnlyList<ComparedLine?> Lines)> Differences { get; private set; } = [];

    public IReadOnlyList<(string Language, Article Article)> Readings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (await desk.FindAsync(Kind, id, cancellation) is not { } document || await desk.VersionAsync(id, number, cancellation) is not { } version)
        {
            return NotFound();
        }

        (Document, Version) = (document, version);
        var published = await desk.VersionAsync(id, document.PublishedVersion, cancellation);
        var other = With == Counterpart.Published && published is not null ? published.Text : document.Draft;
        Differences = [.. Languages(version.Text, other).Select(l => (l.Language, TextComparison.Folded(TextComparison.Compare(EditPage.Whole(l.Old), EditPage.Whole(l.New)))))];
        Readings = [("Ko", await ReadingAsync(version.Text.Korean, cancellation)), .. version.Text.HasEnglish ? [("En", await ReadingAsync(version.Text.English, cancellation))] : Array.Empty<(string, Article)>()];
        return Page();
    }

    private static IEnumerable<(string Language, LanguageText Old, LanguageText New)> Languages(DocumentText old, DocumentText other)
    {
        yield return ("Ko", old.Korean, other.Korean);
        if (old.HasSomeEnglish || other.HasSomeEnglish)
        {
            yield return ("En", old.English, other.English);
        }
    }

    private async Task<Article> ReadingAsync(LanguageText words, CancellationToken cancellation) => new(words.Title, words.Summary, await articles.BodyAsync(words.Body, HttpContext, cancellation)) { IsForEditors = true };
}

public enum Counterpart
{
    Draft,
    Published,
}
