using Municipal.Web;

namespace Municipal.Voting.Pages.Ballot;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
