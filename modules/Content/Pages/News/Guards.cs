using Municipal.Web;

namespace Municipal.Content.Pages.News;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
