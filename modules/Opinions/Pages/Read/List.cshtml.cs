using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Read;

internal sealed class ListModel(OpinionReader reader, ICycles cycles) : PortalPageModel
{
    public PublicFilter Filter { get; private set; }

    public int? Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public OpinionPage Found { get; private set; } = null!;

    public IEnumerable<PublicFilter> Filters => Enum.GetValues<PublicFilter>().Where(f => f != PublicFilter.Mine || Visitor.IsSignedIn);

    public bool MaySend => Years.Count > 0;

    public PortalPath PagePath(int page) => OpinionLinks.ListOf(Filter, Year, page);

    public async Task OnGetAsync(string? show, int? year, CancellationToken cancellation)
    {
        Years = [.. (await cycles.PublishedAsync(cancellation)).Select(c => c.FiscalYear)];
        Year = year is { } asked && Years.Contains(asked) ? asked : null;
        Filter = Enum.TryParse<PublicFilter>(show, true, out var wanted) && Enum.IsDefined(wanted) ? wanted : PublicFilter.All;
        var found = reader.Of(Filter);
        Found = await reader.NewestAsync(Year is { } of ? found.Where(o => o.FiscalYear == of) : found, PageNumbers.Asked(Request.Query["page"]), cancellation);
    }
}
