using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Browse;

internal sealed class ListModel(PublicList list, IAreas areas, ICycles cycles, TenantSettings settings, TimeProvider clock) : PortalPageModel
{
    public ListQuery Query { get; private set; } = null!;

    public ListPage Found { get; private set; } = null!;

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public ProposalSettings Wanted { get; private set; } = null!;

    /// <summary>What holds for proposing now; null where it is closed.</summary>
    public ProposingTerms? Proposing { get; private set; }

    public PortalPath PagePath(int page) => (Query with { Page = page }).In(ProposalLinks.List);

    public PortalPath OrderPath(ListOrder order) => (Query with { Order = order, Page = 1 }).In(ProposalLinks.List);

    public string? NameOf(Guid? areaId) => areaId is null ? null : Areas.FirstOrDefault(a => a.Id == areaId)?.Name.ToString();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Areas = await areas.DongAsync(cancellation);
        Wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        Years = await list.YearsAsync(cancellation);
        Proposing = StageRules.TermsAt(await cycles.PublishedAsync(cancellation), Wanted.AllYearRound, clock.GetUtcNow().UtcDateTime);
        Query = ListQuery.From(name => Request.Query[name]).Among(Areas.Select(a => a.Code), Wanted.Fields.Select(f => f.Code), Years);
        var areaId = Areas.FirstOrDefault(a => a.Code == Query.Area)?.Id;
        Found = await list.ReadAsync(Query, areaId, cancellation);
        if (Query.Page > Found.Pages)
        {
            Query = Query with { Page = Found.Pages };
            Found = await list.ReadAsync(Query, areaId, cancellation);
        }
    }
}
