using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Portals;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(TenantsPermissions.View);
}
