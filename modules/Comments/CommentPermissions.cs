namespace Municipal.Comments;

internal static class CommentPermissions
{
    /// <summary>Whoever has it speaks for the office: what they write is shown as its answer.</summary>
    public static Permission Answer { get; } = new("comments.answer", typeof(Texts), Roles.DepartmentOfficer, Roles.PbOfficer);

    public static Permission Moderate { get; } = new("comments.moderate", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
