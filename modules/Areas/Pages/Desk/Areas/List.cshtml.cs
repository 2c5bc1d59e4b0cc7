using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Areas.Pages.Desk.Areas;

internal sealed class ListModel(AreasDb db, IAreas areas) : PortalPageModel
{
    public IReadOnlyList<(Area Area, AreaRow? Row)> Lines { get; private set; } = [];

    /// <summary>Where the numbers come from; mostly one source for all.</summary>
    public IReadOnlyList<(LocalizedText Source, DateOnly? AsOf)> Sources =>
        [.. Lines.Select(l => l.Row).OfType<AreaRow>().Where(r => !string.IsNullOrEmpty(r.Source.Ko)).Select(r => (r.Source, r.AsOf)).Distinct()];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await db.Areas.ToDictionaryAsync(a => a.Code, cancellation);
        Lines = [.. (await areas.AllAsync(cancellation)).Select(a => (a, rows.GetValueOrDefault(a.Code)))];
    }
}
