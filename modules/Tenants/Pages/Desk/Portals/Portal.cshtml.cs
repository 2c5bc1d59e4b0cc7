using Microsoft.AspNetCore.Mvc;
using Municipal.Tenants.Portals;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Portals;

internal sealed class PortalModel(TenantRegistry registry, PortalList list, ModuleCatalog catalog, RecipeJournal journal, TenantSummaries summaries) : PortalPageModel
{
    private const int JournalLooksAt = 500;
    private const int JournalShows = 5;

    public Tenant Subject { get; private set; } = null!;

    public PortalVitals Vitals { get; private set; } = new(null, null);

    public string? Reason => registry.Broken.GetValueOrDefault(Subject.Id);

    public bool MayManage => Visitor.May(TenantsPermissions.Manage);

    public IEnumerable<IGrouping<FeatureCategory, Feature>> Features =>
        catalog.Features.Where(f => !f.AlwaysOn && Subject.Features.Contains(f.Id)).GroupBy(f => f.Category).OrderBy(g => g.Key);

    public IReadOnlyList<JournalRow> Runs { get; private set; } = [];

    public IReadOnlyList<SummaryLine> Summary { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation)
    {
        if (registry.Current.ByName(name) is not { } tenant)
        {
            return NotFound();
        }

        Subject = tenant;
        Vitals = await list.VitalsOfAsync(tenant, cancellation);
        Summary = await summaries.OfAsync(tenant, cancellation);
        Runs = [.. (await journal.LatestAsync(JournalLooksAt, cancellation)).Where(j => j.Tenant == name).Take(JournalShows)];
        return Page();
    }
}
