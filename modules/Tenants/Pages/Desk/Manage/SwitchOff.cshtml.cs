using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Asks once more before a feature takes others along when it goes off.</summary>
[WritesThroughHotWriter]
internal sealed class SwitchOffModel(TenantCare care, FeatureSwitching switching, TenantRegistry registry, ModuleCatalog catalog, PhraseBook phrases, IStringLocalizer<Texts> words) : SubjectPageModel(registry)
{
    public Feature Feature { get; private set; } = null!;

    public IReadOnlyList<Feature> Along => [.. switching.Preview(Subject, Feature.Id, on: false).SwitchedOff.Where(id => id != Feature.Id).Select(id => catalog.Find(id)!)];

    public IActionResult OnGet(string name, string featureId) => Find(name, featureId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string featureId, CancellationToken cancellation)
    {
        if (!Find(name, featureId))
        {
            return NotFound();
        }

        var change = await care.SwitchAsync(Subject, featureId, on: false, By, cancellation);
        var names = string.Join(", ", change.SwitchedOff.Select(id => phrases[catalog.Find(id)!.Name]));
        return GoTo(TenantsLinks.Features, change.IsNothing ? words["Switch.Nothing"] : words["Switch.Off", SubjectTitle, names]);
    }

    protected override bool IsFor(Tenant subject) => Feature is not null && switching.HasSwitch(subject, Feature.Id);

    private bool Find(string name, string featureId)
    {
        Feature = catalog.Find(featureId)!;
        return Find(name);
    }
}
