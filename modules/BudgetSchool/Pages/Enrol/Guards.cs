using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Enrol;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.SignedIn();
}
