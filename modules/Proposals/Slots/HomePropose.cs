using Microsoft.AspNetCore.Mvc;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>"Propose" among what can be done now, with the days left.</summary>
internal sealed class HomePropose(ICycles cycles, TenantSettings settings, TimeProvider clock) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = await settings.GetAsync<ProposalSettings>(HttpContext.RequestAborted);
        var terms = StageRules.TermsAt(await cycles.PublishedAsync(HttpContext.RequestAborted), wanted.AllYearRound, now);
        return terms is null ? Nothing() : Show(NowItem.Until(terms.Closes, now));
    }
}
