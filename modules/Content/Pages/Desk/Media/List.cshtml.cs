using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Media;

/// <summary>The media library.</summary>
internal sealed class ListModel(ContentDb db) : PortalPageModel
{
    private const int PerPage = 24;

    [BindProperty(SupportsGet = true, Name = "show")]
    public MediaFilter Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Uses { get; private set; } = new Dictionary<Guid, int>();

    public int Found { get; private set; }

    public int LastPage => Math.Max(1, (Found + PerPage - 1) / PerPage);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Uses = await db.MediaUses.GroupBy(u => u.MediaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var files = (await db.Media.ToListAsync(cancellation)).Where(IsShown).Where(Matches).OrderByDescending(f => f.UploadedAt).ToList();
        Found = files.Count;
        Number = Math.Clamp(Number, 1, LastPage);
        Files = [.. files.Skip((Number - 1) * PerPage).Take(PerPage)];
    }

    public PortalPath Link(MediaFilter filter, int page) => ContentLinks.MediaList.With(
        ("show", filter == MediaFilter.All ? null : filter.ToString()), ("q", Query), ("p", page <= 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private bool IsShown(MediaFile file) => Filter switch
    {
        MediaFilter.Bin => file.BinnedAt is not null,
        MediaFilter.Images => file.BinnedAt is null && file.Kind.IsImage(),
        MediaFilter.Papers => file.BinnedAt is null && !file.Kind.IsImage(),
        MediaFilter.Unused => file.BinnedAt is null && !Uses.ContainsKey(file.Id),
        _ => file.BinnedAt is null,
    };

    private bool Matches(MediaFile file) => string.IsNullOrWhiteSpace(Query)
        || new[] { file.Name, file.Alt.Ko, file.Alt.En }.Any(t => t?.Contains(Query.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}

public enum MediaFilter
{
    All,
    Images,
    Papers,
    Unused,
    Bin,
}
