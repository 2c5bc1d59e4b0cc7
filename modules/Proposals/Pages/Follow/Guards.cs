using Municipal.Web;

namespace Municipal.Proposals.Pages.Follow;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
