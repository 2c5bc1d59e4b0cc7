using Municipal.Web;

namespace Municipal.Proposals.Pages.Propose;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
