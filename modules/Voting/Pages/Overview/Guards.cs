using Municipal.Web;

namespace Municipal.Voting.Pages.Overview;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
