using Municipal.Web;

namespace Municipal.Areas.Pages;

internal static class AreaLinks
{
    public static PortalPath List { get; } = new("/desk/areas");

    public static PortalPath Edit(string code) => new($"/desk/areas/{code}");
}
