using Municipal.Web;

namespace Municipal.Search.Pages.Find;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
