using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Catalogue;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Anyone();
}
