namespace Municipal.Review;

internal static class ReviewPermissions
{
    public static Permission Read { get; } = new("review.read", typeof(Texts), Roles.DepartmentOfficer, Roles.PbOfficer);

    public static Permission Write { get; } = new("review.write", typeof(Texts), Roles.DepartmentOfficer);

    public static Permission Assign { get; } = new("review.assign", typeof(Texts), Roles.PbOfficer);

    public static Permission Publish { get; } = new("review.publish", typeof(Texts), Roles.PbOfficer);

    public static Permission Departments { get; } = new("review.departments", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
