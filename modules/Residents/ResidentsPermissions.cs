namespace Municipal.Residents;

internal static class ResidentsPermissions
{
    public static readonly Permission People = new("residents.people", typeof(Texts), Roles.TenantAdministrator, Roles.CityStaff);

    public static readonly Permission RoleTable = new("residents.roles", typeof(Texts), Roles.TenantAdministrator, Roles.CityStaff);
}
