namespace Municipal.Content;

/// <summary>What communication staff may do.</summary>
internal static class ContentPermissions
{
    public static Permission Edit { get; } =
        new("content.edit", typeof(Texts), Roles.CommunicationStaff, Roles.TenantAdministrator, Roles.PbOfficer);

    public static Permission Publish { get; } = new("content.publish", typeof(Texts), Roles.CommunicationStaff, Roles.TenantAdministrator);

    public static Permission Menus { get; } = new("content.menus", typeof(Texts), Roles.CommunicationStaff, Roles.TenantAdministrator);

    public static Permission Media { get; } = new("content.media", typeof(Texts), Roles.CommunicationStaff, Roles.TenantAdministrator);
}
