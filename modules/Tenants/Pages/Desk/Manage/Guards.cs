using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(TenantsPermissions.Manage);
}
