using Municipal.Web;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
