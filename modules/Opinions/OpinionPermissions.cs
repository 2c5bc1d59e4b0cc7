namespace Municipal.Opinions;

internal static class OpinionPermissions
{
    /// <summary>Answers for the office, and hides with a reason.</summary>
    public static Permission Answer { get; } = new("opinions.answer", typeof(Texts), Roles.PbOfficer, Roles.DepartmentOfficer, Roles.TenantAdministrator);
}
