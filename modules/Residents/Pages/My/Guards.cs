using Municipal.Web;

namespace Municipal.Residents.Pages.My;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
