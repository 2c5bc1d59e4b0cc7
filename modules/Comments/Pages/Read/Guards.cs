using Municipal.Web;

namespace Municipal.Comments.Pages.Read;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
