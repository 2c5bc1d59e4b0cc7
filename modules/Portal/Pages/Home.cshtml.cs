using Municipal.Web;

namespace Municipal.Portal.Pages;

internal sealed class HomeModel(PortalLayout layout) : PortalPageModel
{
    /// <summary>Where to go from a portal whose features have nothing to show yet.</summary>
    public IReadOnlyList<MenuLink> Menu { get; private set; } = [];

    public string Slogan => Tenant.Brand.Slogan.ToString();

    public async Task OnGetAsync() => Menu = await layout.MainMenuAsync();
}
