using Municipal.Web;

namespace Municipal.DropIn.Pages;

internal static class DropInLinks
{
    public static PortalPath Page { get; } = new("/drop-in");

    public static PortalPath Desk { get; } = new("/desk/drop-in");
}
