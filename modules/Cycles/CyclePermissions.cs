namespace Municipal.Cycles;

internal static class CyclePermissions
{
    public static readonly Permission Manage = new("cycles.manage", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
