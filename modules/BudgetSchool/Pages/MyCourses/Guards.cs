using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.MyCourses;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
