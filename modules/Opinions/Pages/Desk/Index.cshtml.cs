using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Desk;

internal sealed class IndexModel(OpinionReader reader) : PortalPageModel
{
    public DeskFilter Filter { get; private set; }

    public OpinionPage Found { get; private set; } = null!;

    public IReadOnlyList<(DeskFilter Filter, int Count)> Counts { get; private set; } = [];

    public DateOnly Today => reader.Today;

    public PortalPath PagePath(int page) => OpinionLinks.DeskOf(Filter, page);

    public async Task OnGetAsync(string? show, CancellationToken cancellation)
    {
        Filter = Enum.TryParse<DeskFilter>(show, true, out var wanted) && Enum.IsDefined(wanted) ? wanted : DeskFilter.Waiting;
        Found = await reader.MostUrgentAsync(reader.Of(Filter), PageNumbers.Asked(Request.Query["page"]), cancellation);
        var counts = new List<(DeskFilter, int)>();
        foreach (var filter in Enum.GetValues<DeskFilter>())
        {
            counts.Add((filter, filter == Filter ? Found.Total : await reader.Of(filter).CountAsync(cancellation)));
        }

        Counts = counts;
    }
}
