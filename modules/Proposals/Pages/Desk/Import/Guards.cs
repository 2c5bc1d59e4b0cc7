using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk.Import;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(ProposalPermissions.Manage);
}
