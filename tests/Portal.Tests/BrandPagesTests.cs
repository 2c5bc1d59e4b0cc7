using System.Net;

namespace Municipal.Portal.Tests;

public sealed class BrandPagesTests
{
    private const string Words = "form[action*='handler=Words']";
    private const string Look = "form[action*='handler=Look']";

    [Theory, OnEachDatabase]
    public async Task Post_Slogan_IsShownAsTextOnly(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.SignInAsync(Roles.CommunicationStaff);

        var done = await (await staff.GetAsync("/desk/brand")).SubmitAsync(form => form["Input.SloganKo"] = "<script>alert(1)</script> 함께", Words);
        done.Expect(HttpStatusCode.Redirect);

        var home = (await gu.Browse().GetAsync("/")).Expect(HttpStatusCode.OK);
        Assert.Equal("<script>alert(1)</script> 함께", home.One(".hero__lead").TextContent.Trim());
        Assert.DoesNotContain("<script>alert", home.Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_PreviewOfAColour_IsSeenByNobodyElse(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.SignInAsync(Roles.CommunicationStaff);

        var preview = (await staff.GetAsync("/desk/brand?theme=Standard&colour=%23ffd400")).Expect(HttpStatusCode.OK);
        var sheet = await staff.GetAsync("/brand.css?preview=%23ffd400");

        Assert.Contains("preview=%23ffd400", preview.One("head link[href*=preview]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("더 어두운", preview.Text, StringComparison.Ordinal);
        Assert.Contains(":root:root", sheet.Source, StringComparison.Ordinal);
        Assert.Contains("no-store", sheet.Headers["cache-control"].Single(), StringComparison.Ordinal);
        Assert.Equal("", (await gu.Browse().GetAsync("/brand.css")).Source);
        Assert.Equal("#256ef4", gu.Tenant.Brand.PrimaryColour);
    }

    [Theory, OnEachDatabase]
    public async Task Post_Look_TheNextRequestHasItAndTheAuditSaysSo(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.SignInAsync(Roles.CommunicationStaff);

        var done = await (await staff.GetAsync("/desk/brand?theme=Hangang&colour=%230B6658")).SubmitAsync(form: Look);
        done.Expect(HttpStatusCode.Redirect);

        var home = await gu.Browse().GetAsync("/");
        var sheet = await gu.Browse().GetAsync(home.One("link[href*='brand.css']").GetAttribute("href")!);
        Assert.Contains("--m-primary-60: #0b6658;", sheet.Source, StringComparison.Ordinal);
        Assert.Contains("immutable", sheet.Headers["cache-control"].Single(), StringComparison.Ordinal);
        Assert.Equal("text/css", sheet.Headers["content-type"].Single().Split(';')[0]);
        Assert.Contains("hangang", home.Source, StringComparison.Ordinal);
        Assert.Contains(await gu.AuditAsync(), a => a is { Action: "portal.brand.changed", Reason: "#256ef4 → #0b6658" });
    }

    [Theory, OnEachDatabase("Standard", "red"), OnEachDatabase("Standard", "#12345"), OnEachDatabase("../Desk", "#0b6658"), OnEachDatabase("Standard", "#123456;}body{display:none")]
    public async Task Post_ForgedLook_ChangesNothing(Database database, string theme, string colour)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.SignInAsync(Roles.CommunicationStaff);

        (await staff.PostAsync("/desk/brand?handler=Look", ("theme", theme), ("colour", colour))).Expect(HttpStatusCode.BadRequest);
        (await staff.GetAsync("/brand.css?preview=" + Uri.EscapeDataString(theme == "Standard" ? colour : "x"))).Expect(HttpStatusCode.BadRequest);

        Assert.Equal(("Standard", "#256ef4"), (gu.Tenant.Theme, gu.Tenant.Brand.PrimaryColour));
    }

    [Theory, OnEachDatabase]
    public async Task Post_OfficialOnADemonstration_Refuses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });
        var staff = await gu.SignInAsync(Roles.TenantAdministrator);

        var refused = await (await staff.GetAsync("/desk/brand")).SubmitAsync(form => form.Forge("Input.IsOfficial", "true"), Words);

        refused.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.False(gu.Tenant.Brand.IsOfficial);
    }

    [Theory, OnEachDatabase]
    public async Task Get_RobotsAndIcon_AreTheTenants(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });

        Assert.Contains($"Disallow: /{gu.Tenant.Name}/desk\n", (await gu.Browse().GetAsync("/robots.txt")).Source, StringComparison.Ordinal);
        Assert.Contains("Disallow: /\n", (await demo.Browse().GetAsync("/robots.txt")).Source, StringComparison.Ordinal);
        var icon = await gu.Browse().GetAsync("/favicon.svg");
        Assert.Equal("image/svg+xml", icon.Headers["content-type"].Single().Split(';')[0]);
        Assert.Contains(">한</text>", icon.Source, StringComparison.Ordinal);
    }
}
