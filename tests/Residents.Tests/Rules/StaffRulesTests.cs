namespace Municipal.Residents.Tests.Rules;

public class StaffRulesTests
{
    private static readonly string[] Administrator = [Roles.Resident, Roles.TenantAdministrator];

    [Fact]
    public void Grantable_AdministratorOfTheCity_NotTheCitysRole() => Assert.DoesNotContain(Roles.CityStaff, StaffRules.Grantable(Administrator, isCity: true));

    [Fact]
    public void Grantable_CityStaffAtAGu_NotTheCitysRole() => Assert.DoesNotContain(Roles.CityStaff, StaffRules.Grantable([Roles.CityStaff], isCity: false));

    [Fact]
    public void Grantable_CityStaffAtTheCity_EveryStaffRole() =>
        Assert.Equal(Roles.All.Where(Roles.IsStaff), StaffRules.Grantable([Roles.CityStaff], isCity: true));

    [Fact]
    public void CheckRoles_OneselfRefused() =>
        Assert.Equal(StaffRefusal.Yourself, StaffRules.CheckRoles(true, Administrator, [Roles.Resident], Roles.All));

    [Theory]
    [InlineData(Roles.PbOfficer, null)]
    [InlineData(Roles.CityStaff, StaffRefusal.NotYoursToGive)]
    public void CheckRoles_GivingARole(string role, object? refusal) =>
        Assert.Equal((StaffRefusal?)refusal, StaffRules.CheckRoles(false, [Roles.Resident], [Roles.Resident, role], StaffRules.Grantable(Administrator, isCity: true)));

    [Fact]
    public void CheckAct_OnCityStaffByAdministrator_Refuses() =>
        Assert.Equal(StaffRefusal.NotYoursToGive, StaffRules.CheckAct(false, [Roles.CityStaff], StaffRules.Grantable(Administrator, isCity: true)));

    [Theory]
    [InlineData(14, true, null)]
    [InlineData(14, false, SignUpRefusal.TooYoung)]
    [InlineData(14, null, SignUpRefusal.TooYoung)]
    [InlineData(0, null, null)]
    public void CheckAge_AsDeclared(int youngest, bool? isOldEnough, object? refusal) =>
        Assert.Equal((SignUpRefusal?)refusal, SignUpRules.CheckAge(youngest, isOldEnough));

    [Fact]
    public void CheckText_ResidentNumber_Refuses() => Assert.Equal(SignUpRefusal.ResidentNumber, SignUpRules.CheckText("김하나 900101-2345678"));
}
