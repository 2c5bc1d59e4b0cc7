using Municipal.Web;

namespace Municipal.Residents.Pages.SignUp;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
