using Municipal.Web;

namespace Municipal.Portal.Pages;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
