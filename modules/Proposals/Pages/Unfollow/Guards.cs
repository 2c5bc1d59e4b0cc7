using Municipal.Web;

namespace Municipal.Proposals.Pages.Unfollow;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
