namespace Municipal.Kernel.Tests;

/// <summary>What a role may do: the permission's default, unless the tenant says otherwise.</summary>
public sealed class RoleBookTests
{
    private static readonly Permission ForOfficers = new("test.manage", typeof(RoleBookTests), Roles.PbOfficer);
    private static readonly Permission ForResidents = new("test.comment", typeof(RoleBookTests), Roles.Resident);

    [Theory]
    [InlineData(Roles.PbOfficer, null, true)]
    [InlineData(Roles.PbOfficer, false, false)]
    [InlineData(Roles.DongOffice, null, false)]
    [InlineData(Roles.DongOffice, true, true)]
    public void Role_HasWhatIsTheirsByDefault_UnlessTheTenantSaysOtherwise(string role, bool? granted, bool has) =>
        Assert.Equal(has, RoleBook.Has(role, ForOfficers, Grants(role, ForOfficers, granted)));

    [Fact]
    public void Residents_CannotBeGivenWhatStaffDo_BecauseTheyHaveNoSecondFactor() =>
        Assert.False(RoleBook.Has(Roles.Resident, ForOfficers, Grants(Roles.Resident, ForOfficers, granted: true)));

    [Theory, InlineData(null, true), InlineData(false, false), InlineData(true, true)]
    public void WhatResidentsHaveByDefault_CanBeTakenAndGivenBack(bool? granted, bool has) =>
        Assert.Equal(has, RoleBook.Has(Roles.Resident, ForResidents, Grants(Roles.Resident, ForResidents, granted)));

    private static IEnumerable<RoleGrant> Grants(string role, Permission permission, bool? granted) =>
        granted is { } word ? [new RoleGrant { Role = role, Permission = permission.Id, Granted = word }] : [];
}
