using Municipal.Web;

namespace Municipal.Residents;

internal static class DeskLinks
{
    public static readonly PortalPath Desk = new("/desk");
    public static readonly PortalPath People = new("/desk/people");
    public static readonly PortalPath Invite = new("/desk/people/invite");
    public static readonly PortalPath RoleTable = new("/desk/roles");

    public static PortalPath Person(Guid id) => new($"/desk/people/{id}");
}
