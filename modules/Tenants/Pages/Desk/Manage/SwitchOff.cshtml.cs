using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Asks once more before a feature takes others along when it goes off.</summary>
[WritesThroughHotWriter]
internal sealed class SwitchOffModel(TenantCare care, FeatureSwitching switching, TenantRegistry registry, ModuleCatalog catalog, PhraseBook phrases, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Tenant Subject { get; private set; } = null!;

    public Feature Feature { get; private set; } = null!;

    public IReadOnlyList<Feature> Along => [.. switching.Preview(Subject, Feature.Id, on: false).SwitchedOff.Where(id => id != Feature.Id).Select(id => catalog.Find(id)!)];

    public IActionResult OnGet(string name, string featureId) => Find(name, featureId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string featureId, CancellationToken cancellation)
    {
        if (!Find(name, featureId))
        {
            return NotFound();
        }

        var change = await care.SwitchAsync(Subject, featureId, on: false, new Actor(Visitor.Actor, Visitor.Name), cancellation);
        var names = string.Join(", ", change.SwitchedOff.Select(id => phrases[catalog.Find(id)!.Name]));
        return GoTo(TenantsLinks.Features, change.IsNothing ? words["Switch.Nothing"] : words["Switch.Off", Subject.Title.In(CultureInfo.CurrentUICulture), names]);
    }

    private bool Find(string name, string featureId)
    {
        (Subject, Feature) = (registry.Current.ByName(name)!, catalog.Find(featureId)!);
        return Subject is not null && Feature is not null && switching.HasSwitch(Subject, featureId);
    }
}
