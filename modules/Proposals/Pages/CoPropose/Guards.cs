using Municipal.Web;

namespace Municipal.Proposals.Pages.CoPropose;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
