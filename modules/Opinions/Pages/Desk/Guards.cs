using Municipal.Web;

namespace Municipal.Opinions.Pages.Desk;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(OpinionPermissions.Answer);
}
