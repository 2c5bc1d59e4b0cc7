using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Which portal has which feature, with a switch in every cell. One form; the pressed switch names its cell.</summary>
[WritesThroughHotWriter]
internal sealed class FeaturesModel(TenantCare care, FeatureSwitching switching, TenantRegistry registry, ModuleCatalog catalog, PhraseBook phrases, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The pressed switch: tenant, feature, on or off, with colons between.</summary>
    [BindProperty]
    public string? Switch { get; set; }

    public IReadOnlyList<Tenant> Tenants => [.. registry.Current.All.Where(Wanted).OrderByDescending(t => t.IsCity).ThenBy(t => t.Title.Ko, NaturalOrder.Instance)];

    public IEnumerable<IGrouping<FeatureCategory, Feature>> Shelves => catalog.Features.Where(f => !f.AlwaysOn).GroupBy(f => f.Category).OrderBy(g => g.Key);

    public bool HasSwitch(Tenant tenant, Feature feature) => switching.HasSwitch(tenant, feature.Id);

    public string Names(IEnumerable<string> features) => string.Join(", ", features.Select(id => phrases[catalog.Find(id)!.Name]));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Switch?.Split(':') is not [var name, var featureId, var to and ("on" or "off")]
            || registry.Current.ByName(name) is not { } tenant || !switching.HasSwitch(tenant, featureId))
        {
            return Again();
        }

        var on = to == "on";
        if (!on && switching.Preview(tenant, featureId, on).SwitchedOff.Count > 1)
        {
            return GoTo(TenantsLinks.Switch(tenant.Name, featureId));
        }

        var change = await care.SwitchAsync(tenant, featureId, on, new Actor(Visitor.Actor, Visitor.Name), cancellation);
        var title = tenant.Title.In(CultureInfo.CurrentUICulture);
        var along = change.SwitchedOn.Where(id => id != featureId).ToList();
        var notice = change.IsNothing ? words["Switch.Nothing"]
            : !on ? words["Switch.Off", title, Names([featureId])]
            : along.Count == 0 ? words["Switch.On", title, Names([featureId])]
            : words["Switch.OnWith", title, Names([featureId]), Names(along)];
        return GoTo(TenantsLinks.Features.With(("q", Q)), notice);
    }

    private bool Wanted(Tenant tenant)
    {
        var key = SearchText.Key(Q);
        string?[] names = [tenant.Name.Value, tenant.Title.Ko, tenant.Title.En];
        return key.Length == 0 || names.Any(n => SearchText.Key(n).Contains(key, StringComparison.Ordinal));
    }
}
