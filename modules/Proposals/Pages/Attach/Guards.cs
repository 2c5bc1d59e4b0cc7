using Municipal.Web;

namespace Municipal.Proposals.Pages.Attach;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
