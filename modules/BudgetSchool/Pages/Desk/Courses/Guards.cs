using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(SchoolPermissions.Manage);
}
