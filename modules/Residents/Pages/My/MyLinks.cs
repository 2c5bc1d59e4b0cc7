using Municipal.Web;

namespace Municipal.Residents;

internal static class MyLinks
{
    public static readonly PortalPath My = new("/my");
    public static readonly PortalPath Profile = new("/my/profile");
    public static readonly PortalPath Password = new("/my/password");
    public static readonly PortalPath Sessions = new("/my/sessions");
    public static readonly PortalPath Copy = new("/my/data");
    public static readonly PortalPath Close = new("/my/close");
}
