using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

internal sealed class IndexModel(ProposalsDb db, IAreas areas, TenantSettings settings) : PortalPageModel
{
    public DeskQuery Query { get; private set; } = null!;

    public IReadOnlyList<Proposal> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => PageNumbers.Count(Total, ListQuery.PageSize);

    public ProposalSettings Wanted { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> AreaNames { get; private set; } = null!;

    public bool MayExport => Visitor.May(ProposalPermissions.Export);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query = DeskQuery.From(name => Request.Query[name]);
        Wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        AreaNames = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name.ToString());
        var found = Query.Of(db.Proposals);
        Total = await found.CountAsync(cancellation);
        Rows = await found.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Number)
            .Skip((Math.Min(Query.Page, Pages) - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(cancellation);
    }
}
