namespace Municipal.Portal;

internal static class PortalPermissions
{
    public static Permission Features { get; } = new("portal.features", typeof(Texts), Roles.TenantAdministrator, Roles.CityStaff);

    public static Permission Brand { get; } = new("portal.brand", typeof(Texts), Roles.TenantAdministrator, Roles.CommunicationStaff, Roles.CityStaff);

    public static Permission Settings { get; } = new("portal.settings", typeof(Texts), Roles.TenantAdministrator, Roles.CityStaff);

    public static Permission Audit { get; } = new("portal.audit", typeof(Texts), Roles.TenantAdministrator, Roles.CityStaff);
}
