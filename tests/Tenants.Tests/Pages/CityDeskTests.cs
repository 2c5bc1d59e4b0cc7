using System.Net;
using Municipal.Testing;

namespace Municipal.Tenants.Tests.Pages;

public sealed class CityDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Post_NewPortal_StandsWithItsColourAndItsOfficerInvited(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var browser = await city.SignInAsync(Roles.CityStaff);
        var form = await browser.GetAsync("/desk/portals/new");

        var preview = await form.SubmitAsync(f => Fill(f, "fresh", "#8a2a5b"), button: "미리 보기");
        Assert.Contains("페이지 about", preview.Expect(HttpStatusCode.OK).One("#preview").TextContent, StringComparison.Ordinal);
        Assert.Null(city.Find("fresh"));
        var done = await preview.SubmitAsync(button: "누리집 만들기");

        done.Expect(HttpStatusCode.Redirect);
        Assert.Equal("/desk/portals/of/fresh", done.Location);
        Assert.Equal("#8a2a5b", city.Find("fresh")!.Brand.PrimaryColour);
        (await browser.GetAsync("/fresh")).Expect(HttpStatusCode.OK);
        Assert.Contains(await city.AuditAsync(), a => a.Action == "tenants.created" && a.Subject == "tenant:fresh");
        var gu = new TestTenant(city.Installation, city.Find("fresh")!.Id);
        Assert.Contains(await gu.MailAsync(), m => m.To == "kim@fresh.example");
        Assert.Contains(await gu.AuditAsync(), a => a.Action == "tenants.created" && a.ActorName == "서시청");
    }

    [Theory, OnEachDatabase]
    public async Task Post_Officer_IsInvitedToAPortalThatStands(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var portal = new TestTenant(city.Installation, (await city.PortalAsync("orphan")).Id);
        var page = await (await city.SignInAsync(Roles.CityStaff)).GetAsync("/desk/portals/of/orphan/officer");

        var wrong = await page.SubmitAsync(f => (f["Input.Name"], f["Input.Email"]) = ("이담당", "lee"));
        wrong.Expect(HttpStatusCode.BadRequest);
        (await wrong.SubmitAsync(f => f["Input.Email"] = "lee@orphan.example")).Expect(HttpStatusCode.Redirect);

        Assert.Contains(await portal.MailAsync(), m => m.To == "lee@orphan.example");
        Assert.Contains(await portal.AuditAsync(), a => a is { Action: "tenants.officer.invited", ActorName: "서시청" });
        Assert.Contains(await city.AuditAsync(), a => a is { Action: "tenants.officer.invited", Subject: "tenant:orphan" });
    }

    [Theory, OnEachDatabase]
    public async Task Get_DeskMenu_MarksTheOneEntryThatLeadsHere(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var browser = await city.SignInAsync(Roles.CityStaff);

        var page = await browser.GetAsync("/desk/portals/new");

        Assert.Equal("/desk/portals/new", page.One(".desk__side [aria-current]").GetAttribute("href"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_PaleColour_RefusesWithTheNearestAndKeepsWhatWasTyped(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var form = await (await city.SignInAsync(Roles.CityStaff)).GetAsync("/desk/portals/new");

        var again = await form.SubmitAsync(f => Fill(f, "pale", "#ffee00"), button: "누리집 만들기");

        again.Expect(HttpStatusCode.BadRequest);
        Assert.Contains(again.Errors, e => e.Contains(BrandColour.NearestReadable("#ffee00"), StringComparison.Ordinal));
        Assert.Equal("pale구", again.One("#Input_TitleKo").GetAttribute("value"));
        Assert.Null(city.Find("pale"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_Suspend_VisitorsMeet503UntilResumed(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("sleepy");
        var browser = await city.SignInAsync(Roles.CityStaff);

        var empty = await (await browser.GetAsync("/desk/portals/of/sleepy/suspend")).SubmitAsync();
        empty.Expect(HttpStatusCode.BadRequest);
        (await empty.SubmitAsync(f => f["Input.Reason"] = "점검")).Expect(HttpStatusCode.Redirect);
        (await city.Browse().GetAsync("/sleepy")).Expect(HttpStatusCode.ServiceUnavailable);
        (await (await browser.GetAsync("/desk/portals/of/sleepy/suspend")).SubmitAsync(f => f["Input.Reason"] = "끝")).Expect(HttpStatusCode.Redirect);

        (await city.Browse().GetAsync("/sleepy")).Expect(HttpStatusCode.OK);
        Assert.Contains(await new TestTenant(city.Installation, city.Find("sleepy")!.Id).AuditAsync(), a => a is { Action: "tenants.suspended", Reason: "점검", ActorName: "서시청" });
    }

    [Theory, OnEachDatabase]
    public async Task Post_Delete_AsksForTheNameThen404AndTheArchiveIsThere(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("gone");
        var page = await (await city.SignInAsync(Roles.CityStaff)).GetAsync("/desk/portals/of/gone/delete");

        var wrong = await page.SubmitAsync(f => (f["Input.Reason"], f["Input.Confirmation"]) = ("통합", "gon"));
        wrong.Expect(HttpStatusCode.UnprocessableEntity);
        (await city.Browse().GetAsync("/gone")).Expect(HttpStatusCode.OK);
        var done = await wrong.SubmitAsync(f => f["Input.Confirmation"] = "gone");

        done.Expect(HttpStatusCode.Redirect);
        (await city.Browse().GetAsync("/gone")).Expect(HttpStatusCode.NotFound);
        var notice = (await done.FollowAsync()).Source;
        Assert.Contains(database == Database.Sqlite ? city.Get<InstallationPaths>().Archive : "schema a_gone-", notice, StringComparison.Ordinal);
        if (database == Database.Sqlite)
        {
            Assert.True(File.Exists(Path.Combine(Directory.GetDirectories(city.Get<InstallationPaths>().Archive, "gone-*").Single(), "data.db")));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Post_FeatureSwitch_TakesEffectOnTheNextRequest(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("switchy");
        var browser = await city.SignInAsync(Roles.CityStaff);
        (await city.Browse().GetAsync("/switchy/school")).Expect(HttpStatusCode.NotFound);

        (await browser.PostAsync("/desk/portals/features", ("Switch", "switchy:BudgetSchool:on"))).Expect(HttpStatusCode.Redirect);
        (await city.Browse().GetAsync("/switchy/school")).Expect(HttpStatusCode.OK);
        (await browser.PostAsync("/desk/portals/features", ("Switch", "switchy:BudgetSchool:off"))).Expect(HttpStatusCode.Redirect);
        (await city.Browse().GetAsync("/switchy/school")).Expect(HttpStatusCode.NotFound);

        Assert.Equal(["tenants.feature.on", "tenants.feature.off"],
            (await new TestTenant(city.Installation, city.Find("switchy")!.Id).AuditAsync()).Where(a => a.Action.StartsWith("tenants.feature", StringComparison.Ordinal)).Select(a => a.Action));
    }

    [Theory, OnEachDatabase]
    public async Task Post_SwitchOffWithDependants_AsksFirst(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("careful");
        var browser = await city.SignInAsync(Roles.CityStaff);

        var asked = await browser.PostAsync("/desk/portals/features", ("Switch", "careful:Proposals:off"));
        Assert.Contains("Proposals", (IEnumerable<string>)city.Find("careful")!.Features);
        (await (await asked.FollowAsync()).SubmitAsync()).Expect(HttpStatusCode.Redirect);

        IEnumerable<string> features = city.Find("careful")!.Features;
        Assert.DoesNotContain("Proposals", features);
        Assert.DoesNotContain("Proposals.Support", features);
        Assert.Contains("Cycles", features);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Desk_ResidentsAndOtherPortalsStaffAreKeptOut(Database database)
    {
        var city = await CityHost.OnAsync(database);

        foreach (var path in (string[])["/desk/portals", "/desk/portals/new", "/desk/portals/bulk", "/desk/portals/features", "/desk/portals/journal"])
        {
            (await (await city.SignInAsync(Roles.Resident)).GetAsync(path)).Expect(HttpStatusCode.Forbidden);
            (await (await city.SignInAsync(Roles.CityStaff)).GetAsync(path)).Expect(HttpStatusCode.OK);
        }

        await using var gu = await TestTenant.CreateAsync(database);
        (await (await gu.SignInAsync(Roles.CityStaff)).GetAsync("/desk/portals")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Post_AdministratorHandsOutTheCitysPortals_Refuses(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var administrator = await city.SignInAsync(Roles.TenantAdministrator);
        var table = (await administrator.GetAsync("/desk/roles")).Expect(HttpStatusCode.OK);
        var ticked = table.All("input[name=Granted][checked]").Select(b => b.GetAttribute("value")!);

        (await table.SubmitAsync(form => form.Tick("Granted", [.. ticked, $"{Roles.TenantAdministrator}|tenants.manage"]))).Expect(HttpStatusCode.UnprocessableEntity);

        (await administrator.GetAsync("/desk/portals")).Expect(HttpStatusCode.Forbidden);
    }

    [Theory, OnEachDatabase]
    public async Task Get_CityHome_ShowsEveryGuOnTheMap(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("jungnang");

        var map = (await city.Browse().GetAsync("/")).Expect(HttpStatusCode.OK);

        Assert.Equal(25, map.All(".tilemap .tile").Count);
        Assert.Equal("/jungnang", map.One(".tile--jungnang a").GetAttribute("href"));
        Assert.NotNull(map.One(".tile--jongno span"));
    }

    private static void Fill(TestForm form, string name, string colour)
    {
        form["Input.Recipe"] = "gu-light";
        form["Input.Name"] = name;
        form["Input.TitleKo"] = name + "구";
        form["Input.Colour"] = colour;
        form["Input.OfficerName"] = "김담당";
        form["Input.OfficerEmail"] = $"kim@{name}.example";
    }
}
