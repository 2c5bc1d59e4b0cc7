using Municipal.Web;

namespace Municipal.Proposals.Pages.Author;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
