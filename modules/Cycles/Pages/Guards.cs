using Municipal.Web;

namespace Municipal.Cycles.Pages;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
