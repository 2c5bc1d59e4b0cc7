using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Areas.Pages.Desk.Areas;

internal sealed class ListModel(AreasDb db, IAreas areas) : PortalPageModel
{
    public IReadOnlyList<(Area Area, AreaRow? Row)> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await db.Areas.ToDictionaryAsync(a => a.Code, cancellation);
        Lines = [.. (await areas.AllAsync(cancellation)).Select(a => (a, rows.GetValueOrDefault(a.Code)))];
    }
}
