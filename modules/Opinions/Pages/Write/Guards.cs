using Municipal.Web;

namespace Municipal.Opinions.Pages.Write;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
