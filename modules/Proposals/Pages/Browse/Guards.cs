using Municipal.Web;

namespace Municipal.Proposals.Pages.Browse;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
