using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using static Municipal.Residents.Tests.Pages.Signing;

namespace Municipal.Residents.Tests.Pages;

public class MyPagesTests
{
    [Theory, OnEachDatabase]
    public async Task Password_Changed_EndsOtherSessionsOnly(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var (mine, elsewhere) = (gu.Browse(), gu.Browse());
        await mine.SignInAsync();
        await elsewhere.SignInAsync();
        var page = await mine.GetAsync("/my/password");
        var done = await page.SubmitAsync(form => (form["Input.CurrentPassword"], form["Input.NewPassword"]) = (TestPerson.Password, Fresh));
        done.Expect(HttpStatusCode.Redirect);
        Assert.True(await mine.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        (await elsewhere.SignInAsync()).Expect(HttpStatusCode.UnprocessableEntity);
        (await elsewhere.SignInAsync(password: Fresh)).Expect(HttpStatusCode.Redirect);
    }

    [Theory, OnEachDatabase]
    public async Task Password_WrongCurrent_Refuses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        var page = await browser.GetAsync("/my/password");
        (await page.SubmitAsync(form => (form["Input.CurrentPassword"], form["Input.NewPassword"]) = ("틀린 비밀번호", Fresh))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task Sessions_Everywhere_EndsAll(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var (mine, elsewhere) = (gu.Browse(), gu.Browse());
        await mine.SignInAsync();
        await elsewhere.SignInAsync();
        var page = await mine.GetAsync("/my/sessions");
        Assert.Equal(2, page.All(".rows .row-item").Count);
        await page.SubmitAsync(form: "form[action*='Everywhere']");
        Assert.False(await mine.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Sessions_EndSomebodyElses_IsNotFound(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var (hana, hanaToo, duri, duriToo) = (gu.Browse(), gu.Browse(), gu.Browse(), gu.Browse());
        await hana.SignInAsync();
        await hanaToo.SignInAsync();
        await duri.SignInAsync("resident2@example.test");
        await duriToo.SignInAsync("resident2@example.test");
        const string End = "form[action*='handler=End']";
        var id = (await hanaToo.GetAsync("/my/sessions")).One($"{End} input[name=id]").GetAttribute("value")!;
        (await (await duri.GetAsync("/my/sessions")).SubmitAsync(form => form.Forge("id", id), End)).Expect(HttpStatusCode.NotFound);
        Assert.True(await hana.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Forgotten_Link_SetsThePasswordOnceAndEndsSessions(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var (signedIn, forgetful) = (gu.Browse(), gu.Browse());
        await signedIn.SignInAsync();
        var known = await (await forgetful.GetAsync("/account/forgotten")).SubmitAsync(form => form["Input.Email"] = Hana);
        var unknown = await (await gu.Browse().GetAsync("/account/forgotten")).SubmitAsync(form => form["Input.Email"] = "nobody@example.test");
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Single(await gu.MailAsync());

        var link = await gu.LinkAsync(Hana, "/account/reset");
        var form = await forgetful.GetAsync(link);
        (await form.SubmitAsync(f => f["Input.NewPassword"] = Fresh)).Expect(HttpStatusCode.Redirect);
        Assert.False(await signedIn.IsSignedInAsync());
        Assert.Empty((await forgetful.GetAsync(link)).All("main form"));
        (await forgetful.SignInAsync(password: Fresh)).Expect(HttpStatusCode.Redirect);
    }

    [Theory, OnEachDatabase]
    public async Task Copy_HoldsWhatIsKeptAndNoSecrets(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        var copy = (await browser.GetAsync("/my/data")).Expect(HttpStatusCode.OK);
        Assert.Contains("attachment", Assert.Single(copy.Headers["content-disposition"]), StringComparison.Ordinal);
        Assert.Contains(Hana, copy.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", copy.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestPerson.Password, copy.Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Close_RemovesThePersonAndFreesTheAddress(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var hana = await gu.PersonAsync(Roles.Resident);
        var browser = gu.Browse();
        await browser.SignInAsync();
        var page = await browser.GetAsync("/my/close");
        (await page.SubmitAsync(form => (form["Input.Password"], form["Input.Understands"]) = (TestPerson.Password, "true"))).Expect(HttpStatusCode.Redirect);
        Assert.False(await browser.IsSignedInAsync());
        (await browser.SignInAsync()).Expect(HttpStatusCode.UnprocessableEntity);
        var closed = (await gu.ReadAsync(s => s.GetRequiredService<IAccounts>().CardsAsync([hana.Id], TestContext.Current.CancellationToken)))[hana.Id];
        Assert.Equal(("탈퇴한 회원", (string?)null), (closed.Name, closed.Email));

        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), Hana);
        Assert.NotEmpty(await gu.LinkAsync(Hana, "/account/confirm"));
    }

    [Theory, OnEachDatabase]
    public async Task Profile_NewsConsent_GivenAndTakenBack(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        await (await browser.GetAsync("/my/profile")).SubmitAsync(form => form["Input.ConsentsToNews"] = "true");
        var given = await browser.GetAsync("/my/profile");
        Assert.Contains("새 소식 전자우편(선택)", given.One(".rows").TextContent, StringComparison.Ordinal);
        await given.SubmitAsync(form => form["Input.ConsentsToNews"] = "false");
        Assert.Contains("거둠", (await browser.GetAsync("/my/profile")).One(".rows").TextContent, StringComparison.Ordinal);
    }
}
