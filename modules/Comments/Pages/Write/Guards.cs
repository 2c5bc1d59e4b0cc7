using Municipal.Web;

namespace Municipal.Comments.Pages.Write;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
