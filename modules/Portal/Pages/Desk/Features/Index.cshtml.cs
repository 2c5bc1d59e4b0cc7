using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Features;

internal sealed class IndexModel(SwitchBoard board, IStringLocalizer<Texts> words) : PortalPageModel
{
    public IEnumerable<IGrouping<FeatureCategory, SwitchRow>> Shelves => board.Rows(Tenant);

    public string NamesOf(IEnumerable<string> features) => board.NamesOf(features);

    public async Task<IActionResult> OnPostSwitchAsync(string feature, bool on, CancellationToken cancellation)
    {
        if (board.Find(Tenant, feature ?? "") is not { } row)
        {
            return NotFound();
        }

        if (!on && row.Takes.Count > 0)
        {
            return GoTo(PortalLinks.SwitchOff(row.Feature.Id));
        }

        var change = await board.SwitchAsync(Tenant, row.Feature.Id, on, "", cancellation);
        return GoTo(PortalLinks.Features, words.Said(board, change));
    }
}
