using Municipal.Web;

namespace Municipal.Opinions.Pages.Read;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
