using System.Net;
using Municipal.Testing;

namespace Municipal.Areas.Tests;

public sealed class DeskPageTests
{
    [Theory, OnEachDatabase]
    public async Task Post_NewName_IsShownEverywhereAndAudited(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, AreasStepTests.WithDong);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var list = (await officer.GetAsync("/desk/areas")).Expect(HttpStatusCode.OK);
        Assert.Contains("시험 자료, 2026. 6. 30.(화) 기준", list.Text, StringComparison.Ordinal);

        var edit = await officer.GetAsync("/desk/areas/1100000001");
        (await edit.SubmitAsync(form => form["Input.NameKo"] = "냇물1동")).Expect(HttpStatusCode.Found);

        Assert.Contains("냇물1동", (await AreasStepTests.AllAsync(gu)).Select(a => a.Name.Ko));
        Assert.Contains(await gu.AuditAsync(), a => a.Action == "areas.area.renamed" && a.Label == "강물1동 → 냇물1동");
    }

    [Fact]
    public async Task Post_NameOfTheWhole_IsStored()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, AreasStepTests.WithDong);
        var edit = await (await gu.SignInAsync(Roles.TenantAdministrator)).GetAsync("/desk/areas/whole");

        (await edit.SubmitAsync(form => form["Input.NameKo"] = "한빛구")).Expect(HttpStatusCode.Found);

        Assert.Equal("한빛구", (await AreasStepTests.AllAsync(gu))[0].Name.Ko);
    }

    [Fact]
    public async Task Post_NoName_ShowsTheFieldsError()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, AreasStepTests.WithDong);
        var edit = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/areas/1100000001");

        Assert.Contains("이름(한국어)", Assert.Single((await edit.SubmitAsync(form => form["Input.NameKo"] = "")).Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoSuchArea_IsNotFound()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, AreasStepTests.WithDong);

        (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/areas/9999999999")).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.CommunicationStaff)]
    public async Task Get_WithoutPermission_IsForbidden(string role)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, AreasStepTests.WithDong);

        (await (await gu.SignInAsync(role)).GetAsync("/desk/areas")).Expect(HttpStatusCode.Forbidden);
    }
}
