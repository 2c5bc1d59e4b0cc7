using Municipal.Web;

namespace Municipal.Portal.Pages.Desk;

internal sealed class IndexModel(PortalLayout layout) : PortalPageModel
{
    public IReadOnlyList<(string Heading, IReadOnlyList<MenuLink> Links)> Menu => layout.DeskMenu();
}
