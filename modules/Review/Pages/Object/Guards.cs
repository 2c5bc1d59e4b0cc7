using Municipal.Web;

namespace Municipal.Review.Pages.Object;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
