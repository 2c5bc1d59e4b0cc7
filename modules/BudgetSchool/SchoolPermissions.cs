namespace Municipal.BudgetSchool;

internal static class SchoolPermissions
{
    public static readonly Permission Manage = new("school.manage", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);

    /// <summary>Names and addresses of those who enrolled: apart, because they are personal data.</summary>
    public static readonly Permission Rosters = new("school.rosters", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
