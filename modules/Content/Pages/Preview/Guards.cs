using Municipal.Web;

namespace Municipal.Content.Pages.Preview;

internal sealed class Guards : PageGuards
{
    public override void Describe(GuardBuilder guard) => guard.Staff().May(ContentPermissions.Edit);
}
