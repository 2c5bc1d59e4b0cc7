using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(VotingPermissions.Manage);
}
