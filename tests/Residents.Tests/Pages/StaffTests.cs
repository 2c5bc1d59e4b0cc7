using System.Net;
using static Municipal.Residents.Tests.Pages.Signing;

namespace Municipal.Residents.Tests.Pages;

public class StaffTests
{
    private const string Administrator = "tenant-administrator@example.test";
    private const string CodeForm = "form[action*='/account/second-factor']";

    [Theory, OnEachDatabase]
    public async Task SignIn_PasswordAlone_OpensNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        var done = await browser.SignInAsync(Administrator);
        Assert.Contains("/account/second-factor/enrol", done.Location, StringComparison.Ordinal);
        foreach (var path in (string[])["/my", "/my/password", "/desk/people"])
        {
            var answer = (await browser.GetAsync(path)).Expect(HttpStatusCode.Redirect);
            Assert.Contains("/account/second-factor", answer.Location, StringComparison.Ordinal);
        }
    }

    [Theory, OnEachDatabase]
    public async Task SecondFactor_EnrolThenSignInByCodeAndByRecoveryCode(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        var (secret, recovery) = await EnrolAsync(gu, browser, (await browser.SignInAsync(Administrator)).Location!);
        Assert.Equal(10, recovery.Count);
        (await browser.GetAsync("/desk/people")).Expect(HttpStatusCode.OK);

        var again = gu.Browse();
        gu.Clock.Advance(TimeSpan.FromMinutes(5));
        var ask = await again.GetAsync((await again.SignInAsync(Administrator)).Location!);
        (await ask.SubmitAsync(form => form["Input.Code"] = "000000", CodeForm)).Expect(HttpStatusCode.UnprocessableEntity);
        var before = again.Cookies[gu.CookieName()];
        (await ask.SubmitAsync(form => form["Input.Code"] = CodeNow(gu, secret), CodeForm)).Expect(HttpStatusCode.Redirect);
        Assert.NotEqual(before, again.Cookies[gu.CookieName()]);
        (await again.GetAsync("/desk/people")).Expect(HttpStatusCode.OK);

        foreach (var (code, status) in new[] { (CodeNow(gu, secret), HttpStatusCode.UnprocessableEntity), (recovery[0], HttpStatusCode.Redirect), (recovery[0], HttpStatusCode.UnprocessableEntity) })
        {
            var other = gu.Browse();
            var page = await other.GetAsync((await other.SignInAsync(Administrator)).Location!);
            (await page.SubmitAsync(form => form["Input.Code"] = code, CodeForm)).Expect(status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task SecondFactor_SameCodeTwiceAtOnce_OneSucceeds(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        var (secret, _) = await EnrolAsync(gu, browser, (await browser.SignInAsync(Administrator)).Location!);
        gu.Clock.Advance(TimeSpan.FromMinutes(5));
        var pages = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var other = gu.Browse();
            return await other.GetAsync((await other.SignInAsync(Administrator)).Location!);
        }));
        var answers = await Task.WhenAll(pages.Select(p => p.SubmitAsync(form => form["Input.Code"] = CodeNow(gu, secret), CodeForm)));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
    }

    [Theory, OnEachDatabase]
    public async Task SignIn_AtADemonstration_SkipsTheSecondFactorAndSaysSo(Database database)
    {
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });
        var browser = demo.Browse();
        await browser.SignInAsync(Administrator, path: "/account/sign-in?return=" + Uri.EscapeDataString($"/{demo.Tenant.Name}/my"));
        var my = (await browser.GetAsync("/my")).Expect(HttpStatusCode.OK);
        Assert.Contains("2단계 인증 없이", my.Text, StringComparison.Ordinal);
        (await browser.GetAsync("/desk/people")).Expect(HttpStatusCode.OK);
    }

    [Theory, OnEachDatabase]
    public async Task Invite_AddressSomebodySignedUpWithUnconfirmed_TheirPasswordIsWorthNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        const string Officer = "officer@example.test";
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), Officer);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        await administrator.PostAsync("/desk/people/invite", ("Input.Name", "문새봄"), ("Input.Email", Officer), ("Input.Role", Roles.PbOfficer));

        (await gu.Browse().SignInAsync(Officer, Fresh)).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(await gu.LinkAsync(Officer, "/account/invitation"));
    }

    [Theory, OnEachDatabase]
    public async Task Invite_Oneself_Refuses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        var page = await administrator.PostAsync("/desk/people/invite", ("Input.Name", "유관리"), ("Input.Email", administrator.Person!.Email), ("Input.Role", Roles.PbOfficer));
        page.Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task Invite_LinkSetsPasswordThenEnrols(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        var invite = await administrator.GetAsync("/desk/people/invite");
        (await invite.SubmitAsync(form =>
        {
            (form["Input.Name"], form["Input.Email"], form["Input.Role"]) = ("나새로", "new@example.test", Roles.PbOfficer);
        })).Expect(HttpStatusCode.Redirect);
        Assert.Contains(await gu.AuditAsync(), a => a is { Action: "residents.invited", Label: "나새로" });

        var link = await gu.LinkAsync("new@example.test", "/account/invitation");
        var browser = gu.Browse();
        var page = await browser.GetAsync(link);
        (await page.SubmitAsync(form => form["Input.NewPassword"] = "password123")).Expect(HttpStatusCode.UnprocessableEntity);
        var done = (await page.SubmitAsync(form => form["Input.NewPassword"] = Fresh)).Expect(HttpStatusCode.Redirect);
        await EnrolAsync(gu, browser, done.Location!);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Empty((await gu.Browse().GetAsync(link)).All("main form"));
    }

    [Theory, OnEachDatabase]
    public async Task Disable_NeedsAReason_EndsSessionsAndIsAudited(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var hana = gu.Browse();
        await hana.SignInAsync();
        var person = await gu.PersonAsync(Roles.Resident);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        var page = await administrator.GetAsync($"/desk/people/{person.Id}");
        (await page.SubmitAsync(form: "form[action*='handler=Disable']")).Expect(HttpStatusCode.BadRequest);
        Assert.True(await hana.IsSignedInAsync());

        (await page.SubmitAsync(form => form["Reason"] = "도배 글 반복", "form[action*='handler=Disable']")).Expect(HttpStatusCode.Redirect);
        Assert.False(await hana.IsSignedInAsync());
        (await hana.SignInAsync()).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(await gu.AuditAsync(), a => a is { Action: "residents.disabled", Reason: "도배 글 반복" });
    }

    [Theory, OnEachDatabase]
    public async Task Roles_Given_CountOnTheNextRequest(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var hana = gu.Browse();
        await hana.SignInAsync();
        var person = await gu.PersonAsync(Roles.Resident);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        var page = await administrator.GetAsync($"/desk/people/{person.Id}");
        Assert.DoesNotContain(page.All("input[name=Wanted]"), box => box.GetAttribute("value") == Roles.CityStaff);
        (await page.SubmitAsync(form => form.Tick("Wanted", Roles.CommunicationStaff), "form[action*='handler=Roles']")).Expect(HttpStatusCode.Redirect);
        // Staff now, and staff need a second factor.
        Assert.Contains("/account/second-factor", (await hana.GetAsync("/my")).Location, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task RoleTable_PermissionTaken_ClosesThePageAndIsAudited(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var administrator = await gu.SignInAsync(Roles.TenantAdministrator);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        (await officer.GetAsync("/desk/people")).Expect(HttpStatusCode.Forbidden);
        var page = (await administrator.GetAsync("/desk/roles")).Expect(HttpStatusCode.OK);
        var stale = await administrator.GetAsync("/desk/roles");
        var ticked = page.All("input[name=Granted][checked]").Select(b => b.GetAttribute("value")!).ToArray();
        (await page.SubmitAsync(form => form.Tick("Granted", [.. ticked, $"{Roles.PbOfficer}|residents.people"]))).Expect(HttpStatusCode.Redirect);
        (await officer.GetAsync("/desk/people")).Expect(HttpStatusCode.OK);
        Assert.Single(await gu.AuditAsync(), a => a.Action == "residents.permission-granted");

        (await stale.SubmitAsync()).Expect(HttpStatusCode.UnprocessableEntity);
        var newer = await administrator.GetAsync("/desk/roles");
        (await newer.SubmitAsync(form => form.Tick("Granted"))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    private static string CodeNow(TestTenant gu, byte[] secret) => TimeCode.At(secret, TimeCode.StepOf(gu.Clock.Now.UtcDateTime));

    private static async Task<(byte[] Secret, IReadOnlyList<string> RecoveryCodes)> EnrolAsync(TestTenant gu, TestBrowser browser, string path)
    {
        var page = (await browser.GetAsync(path)).Expect(HttpStatusCode.OK);
        Assert.NotEmpty(page.All("svg"));
        var secret = Decode(page.One(".receipt").TextContent.Replace(" ", "", StringComparison.Ordinal));
        var done = (await page.SubmitAsync(form => form["Input.Code"] = CodeNow(gu, secret))).Expect(HttpStatusCode.Redirect);
        var codes = (await browser.GetAsync(done.Location!)).Expect(HttpStatusCode.OK);
        return (secret, [.. codes.All("main ol code").Select(c => c.TextContent)]);
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
