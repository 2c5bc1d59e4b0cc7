using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Departments;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(ReviewPermissions.Departments);
}
