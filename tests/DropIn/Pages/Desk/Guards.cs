using Municipal.Web;

namespace Municipal.DropIn.Pages.Desk;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(DropInModule.Tend);
}
