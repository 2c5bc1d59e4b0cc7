namespace Municipal.Voting;

internal static class VotingPermissions
{
    public static Permission Manage { get; } = new("voting.manage", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
