using Municipal.Web;

namespace Municipal.DropIn.Pages;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
