using Municipal.Web;

namespace Municipal.Comments.Pages.Desk;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.May(CommentPermissions.Moderate);
}
