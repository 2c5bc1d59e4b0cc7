namespace Municipal.Areas;

internal static class AreaPermissions
{
    public static readonly Permission Edit = new("areas.edit", typeof(Texts), Roles.TenantAdministrator, Roles.PbOfficer);
}
