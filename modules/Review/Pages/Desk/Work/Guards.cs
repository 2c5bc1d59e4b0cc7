using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Work;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(ReviewPermissions.Read);
}
