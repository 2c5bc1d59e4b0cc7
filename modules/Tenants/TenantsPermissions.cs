namespace Municipal.Tenants;

internal static class TenantsPermissions
{
    public static Permission View { get; } = new("tenants.view", typeof(Texts), Roles.CityStaff);

    public static Permission Manage { get; } = new("tenants.manage", typeof(Texts), Roles.CityStaff);
}
