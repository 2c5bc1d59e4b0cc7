using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>All pages, or all news, with what waits.</summary>
internal abstract class ListPage(ContentDb db) : PortalPageModel
{
    private const int PerPage = 30;

    [BindProperty(SupportsGet = true, Name = "show")]
    public DocumentShelf Shelf { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public abstract DocumentKind Kind { get; }

    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<DocumentShelf, int> Counts { get; private set; } = new Dictionary<DocumentShelf, int>();

    public int Found { get; private set; }

    public int LastPage => Math.Max(1, (Found + PerPage - 1) / PerPage);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Without the bodies a portal's whole content is small, and titles in two languages are no column a database can search.
        var rows = await db.Documents.Where(d => d.Kind == Kind).Select(d => new DocumentRow(
            d.Id, d.Title, d.Address, d.Number, d.IsPinned, d.PublishedVersion != null, d.HasChanges, d.IsTranslationOutdated, d.BinnedAt != null, d.EditorName, d.EditedAt)).ToListAsync(cancellation);
        Counts = Enum.GetValues<DocumentShelf>().ToDictionary(s => s, s => rows.Count(r => r.IsOn(s)));
        var found = rows.Where(r => r.IsOn(Shelf) && r.Matches(Query)).OrderByDescending(r => r.EditedAt).ToList();
        Found = found.Count;
        Number = Math.Clamp(Number, 1, LastPage);
        Rows = [.. found.Skip((Number - 1) * PerPage).Take(PerPage)];
    }

    public PortalPath Link(DocumentShelf shelf, int page) => ContentLinks.DeskList(Kind).With(
        ("show", shelf == DocumentShelf.All ? null : shelf.ToString()), ("q", Query), ("p", page <= 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>One line of the list.</summary>
internal sealed record DocumentRow(
    Guid Id, LocalizedText Title, string? Address, int? Number, bool IsPinned, bool IsPublished, bool HasChanges, bool IsTranslationOutdated, bool IsBinned, string EditorName, DateTime EditedAt)
{
    public bool IsOn(DocumentShelf shelf) => shelf switch
    {
        DocumentShelf.Bin => IsBinned,
        DocumentShelf.Waiting => !IsBinned && HasChanges,
        DocumentShelf.Published => !IsBinned && IsPublished,
        DocumentShelf.Outdated => !IsBinned && IsTranslationOutdated,
        _ => !IsBinned,
    };

    public bool Matches(string? query) => string.IsNullOrWhiteSpace(query)
        || new[] { Title.Ko, Title.En, Address, Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Any(t => t?.Contains(query.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase) == true);
}

public enum DocumentShelf
{
    All,
    Waiting,
    Published,
    Outdated,
    Bin,
}
