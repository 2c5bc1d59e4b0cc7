using Municipal.Web;

namespace Municipal.Residents.Pages.Desk.People;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(ResidentsPermissions.People);
}
