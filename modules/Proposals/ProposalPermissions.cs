namespace Municipal.Proposals;

internal static class ProposalPermissions
{
    public static Permission Manage { get; } = new("proposals.manage", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);

    public static Permission Enter { get; } = new("proposals.enter", typeof(Texts), Roles.DongOffice, Roles.PbOfficer, Roles.TenantAdministrator);

    public static Permission Export { get; } = new("proposals.export", typeof(Texts), Roles.PbOfficer, Roles.TenantAdministrator);
}
