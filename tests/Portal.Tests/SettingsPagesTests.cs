using System.Net;

namespace Municipal.Portal.Tests;

public sealed class SettingsPagesTests
{
    private const string Page = "/desk/settings/Portal";

    // The fields in the order of the class.
    private const string OfficeKo = "Input[0].Text";
    private const string OfficeEn = "Input[1].Text";
    private const string Telephone = "Input[6].Text";

    [Theory, OnEachDatabase]
    public async Task Post_Office_TheNextPageHasItAtItsFoot(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var done = await (await admin.GetAsync(Page)).SubmitAsync(form =>
        {
            form[OfficeKo] = "한빛구청";
            form[OfficeEn] = "Hanbit-gu Office";
            form[Telephone] = "02-1234-5678";
        });
        done.Expect(HttpStatusCode.Redirect);

        var home = await gu.Browse().GetAsync("/");
        Assert.Contains("한빛구청", home.One("footer").TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:0212345678", home.One("footer a[href^='tel:']").GetAttribute("href"));
        Assert.Contains("Hanbit-gu Office", (await gu.Browse().GetAsync("/en/")).One("footer").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_ChangedValue_IsAuditedFromTo(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);
        await (await admin.GetAsync(Page)).SubmitAsync(form => form[OfficeKo] = "가구청");

        await (await admin.GetAsync(Page)).SubmitAsync(form => form[OfficeKo] = "나구청");

        var line = Assert.Single(await gu.AuditAsync(), a => a.Reason.StartsWith("가구청", StringComparison.Ordinal));
        Assert.Equal(("portal.settings.changed", "settings:Portal.OfficeName.Ko", "가구청 → 나구청"), (line.Action, line.Subject, line.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task Post_TelephoneThatIsNone_ShowsTheErrorAtTheField(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var again = await (await admin.GetAsync(Page)).SubmitAsync(form =>
        {
            form[OfficeKo] = "한빛구청";
            form[Telephone] = "전화 주세요";
        });

        again.Expect(HttpStatusCode.BadRequest);
        Assert.Contains("전화번호", again.One("#Input_6__Text-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("한빛구청", again.One("[name='Input[0].Text']").GetAttribute("value"));
        Assert.DoesNotContain("한빛구청", (await gu.Browse().GetAsync("/")).Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_AfterSomebodyElseSaved_Refuses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);
        var early = await admin.GetAsync(Page);
        await (await admin.GetAsync(Page)).SubmitAsync(form => form[OfficeKo] = "먼저 저장한 이름");

        (await early.SubmitAsync(form => form[OfficeKo] = "나중에 저장한 이름")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("먼저 저장한 이름", (await gu.Browse().GetAsync("/")).Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_EverySection_OpensAndSavesUnchanged(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);
        var list = await admin.GetAsync("/desk/settings");
        var before = (await gu.AuditAsync()).Count;

        foreach (var link in list.All("main .rows a"))
        {
            var section = (await admin.GetAsync(link.GetAttribute("href")!)).Expect(HttpStatusCode.OK);
            Assert.DoesNotContain("Settings.", section.Text, StringComparison.Ordinal);
            (await section.SubmitAsync()).Expect(HttpStatusCode.Redirect);
        }

        Assert.Equal(before, (await gu.AuditAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Get_SectionOfAFeatureThatIsOff_IsNotFound(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { Features = [] });
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        (await admin.GetAsync("/desk/settings/Proposal")).Expect(HttpStatusCode.NotFound);
        (await admin.GetAsync("/desk/settings/Nothing")).Expect(HttpStatusCode.NotFound);
    }
}
