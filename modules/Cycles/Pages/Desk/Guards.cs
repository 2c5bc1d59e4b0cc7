using Municipal.Web;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(CyclePermissions.Manage);
}
