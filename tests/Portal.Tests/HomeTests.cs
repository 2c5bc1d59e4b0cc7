using System.Net;
using System.Text.RegularExpressions;

namespace Municipal.Portal.Tests;

public sealed partial class HomeTests
{
    [Theory, OnEachDatabase]
    public async Task Get_HomeWithFewFeatures_StillLooksFinished(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { Features = [] });

        var home = (await gu.Browse().GetAsync("/")).Expect(HttpStatusCode.OK);

        Assert.Equal("주민참여예산", home.One(".hero h1").TextContent.Trim());
        Assert.NotEqual("", home.Text);
        Assert.Empty(home.All(".now"));
    }

    [Theory, OnEachDatabase]
    public async Task Get_DeskOfStaffWithLittleToDo_LeadsToTheirPages(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { Features = [] });
        var staff = await gu.SignInAsync(Roles.CommunicationStaff);

        var desk = (await staff.GetAsync("/desk")).Expect(HttpStatusCode.OK);

        Assert.Contains("오홍보", desk.One("h1").TextContent, StringComparison.Ordinal);
        (await desk.ClickAsync("모양")).Expect(HttpStatusCode.OK);
    }

    [Theory, OnEachDatabase]
    public async Task Get_DeskAsResident_IsClosed(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);

        Assert.NotEqual(HttpStatusCode.OK, (await (await gu.SignInAsync(Roles.Resident)).GetAsync("/desk")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await gu.Browse().GetAsync("/desk")).Status);
    }

    [Theory, OnEachDatabase("ko"), OnEachDatabase("en")]
    public async Task Get_EveryPage_HasItsWords(Database database, string language)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        foreach (var path in (string[])["/", "/desk", "/desk/features", "/desk/features/Cycles/off", "/desk/brand", "/desk/brand?colour=%23ffd400", "/desk/settings", "/desk/settings/Portal", "/desk/audit", "/desk/audit?check=true"])
        {
            var page = (await admin.GetAsync($"/{language}{path}")).Expect(HttpStatusCode.OK);
            Assert.True(Key().Match(page.Text) is { Success: false }, $"{path}: {Key().Match(page.Text)} on {page.Gist}");
        }
    }

    [GeneratedRegex(@"\b(Home|Desk|Features|Feature|Brand|Settings|Audit|Menu|Validation|Refusal)\.[A-Za-z]\w+")]
    private static partial Regex Key();
}
