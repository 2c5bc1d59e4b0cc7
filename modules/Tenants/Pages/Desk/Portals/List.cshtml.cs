using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Municipal.Tenants.Portals;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Portals;

internal sealed class ListModel(TenantRegistry registry, PortalList list, ModuleCatalog catalog, PhraseBook phrases) : PortalPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public TenantState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Feature { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total => registry.Current.All.Count;

    public bool MayManage => Visitor.May(TenantsPermissions.Manage);

    public IEnumerable<SelectListItem> FeatureItems => catalog.Features.Where(f => !f.AlwaysOn).Select(f => new SelectListItem(phrases[f.Name], f.Id));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = new List<Row>();
        foreach (var tenant in registry.Current.All.Where(Wanted).OrderByDescending(t => t.IsCity).ThenBy(t => t.Title.Ko, NaturalOrder.Instance))
        {
            rows.Add(new Row(
                tenant, await list.VitalsOfAsync(tenant, cancellation), registry.Broken.GetValueOrDefault(tenant.Id),
                [.. catalog.Features.Where(f => !f.AlwaysOn && tenant.Features.Contains(f.Id)).Select(f => phrases[f.Name])], MayManage));
        }

        Rows = rows;
    }

    private bool Wanted(Tenant tenant)
    {
        var key = SearchText.Key(Q);
        string?[] names = [tenant.Name.Value, tenant.Title.Ko, tenant.Title.En, .. tenant.Hosts];
        return (key.Length == 0 || names.Any(n => SearchText.Key(n).Contains(key, StringComparison.Ordinal)))
            && (State is null || tenant.State == State)
            && (string.IsNullOrEmpty(Feature) || tenant.Features.Contains(Feature));
    }

    internal sealed record Row(Tenant Tenant, PortalVitals Vitals, string? Reason, IReadOnlyList<string> Features, bool MayManage);
}
