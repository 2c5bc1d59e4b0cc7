using Municipal.Web;

namespace Municipal.Areas.Pages.Desk.Areas;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(AreaPermissions.Edit);
}
