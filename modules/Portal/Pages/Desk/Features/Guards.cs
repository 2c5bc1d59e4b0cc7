using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Features;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(PortalPermissions.Features);
}
