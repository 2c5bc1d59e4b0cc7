using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using static Municipal.Residents.Tests.Pages.Signing;

namespace Municipal.Residents.Tests.Pages;

public class SignUpTests
{
    private const string New = "new@example.test";

    [Theory, OnEachDatabase]
    public async Task Post_ThenTheLinkInTheMail_MakesAnAccount(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        (await SignUpAsync(await browser.GetAsync("/account/sign-up"), New)).Expect(HttpStatusCode.Redirect);
        // The link of the second mail is the one that counts.
        gu.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.SignInAsync(New, Fresh);
        Assert.False(await browser.IsSignedInAsync());

        var confirm = await browser.GetAsync(await gu.LinkAsync(New, "/account/confirm"));
        (await confirm.SubmitAsync(form => form["Input.Password"] = Fresh)).Expect(HttpStatusCode.Redirect);
        await browser.SignInAsync(New, Fresh);
        Assert.True(await browser.IsSignedInAsync());
        var profile = await browser.GetAsync("/my/profile");
        Assert.Contains("회원 계정(필수)", profile.Text, StringComparison.Ordinal);
        Assert.Single(profile.All(".rows .row-item"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_KnownAddress_SameAnswerAndAMailToItsOwner(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var known = await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), Hana);
        var unknown = await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New);
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        var mail = Assert.Single(await gu.MailAsync(), m => m.To == Hana);
        Assert.Contains("이미", mail.Subject, StringComparison.Ordinal);
        (await gu.Browse().SignInAsync(Hana, Fresh)).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task Post_WithoutRequiredConsent_ShowsTheFormAgain(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var page = await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New, form => form["Input.ConsentsToAccount"] = "false");
        page.Expect(HttpStatusCode.BadRequest);
        Assert.Equal("문새봄", page.One("[name='Input.Name']").GetAttribute("value"));
        Assert.Equal("계정을 만들려면 필수 동의가 필요합니다.", Assert.Single(page.Errors));
    }

    [Theory, OnEachDatabase]
    public async Task Post_TooYoung_RefusesWithWhatToDo(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var page = await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New, form => form["Input.IsOldEnough"] = "false");
        page.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("동주민센터", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Empty(await gu.MailAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Post_ResidentNumberInTheName_Refuses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var page = await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New, form => form["Input.Name"] = "문새봄 900101-2345678");
        page.Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnEachDatabase]
    public async Task Confirm_TwoAtOnce_OneSucceeds(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New);
        var link = await gu.LinkAsync(New, "/account/confirm");
        var pages = await Task.WhenAll(gu.Browse().GetAsync(link), gu.Browse().GetAsync(link));
        var answers = await Task.WhenAll(pages.Select(p => p.SubmitAsync(form => form["Input.Password"] = Fresh)));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
    }

    [Theory, OnEachDatabase]
    public async Task Confirm_SomebodyElseSignedUpWithMyAddress_TheirPasswordNeverOpensIt(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        const string Theirs = "남의 이름으로 미리 만든 것";
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New, form => form["Input.Password"] = Theirs);
        gu.Clock.Advance(TimeSpan.FromMinutes(1));
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New);
        gu.Clock.Advance(TimeSpan.FromMinutes(1));
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New, form => form["Input.Password"] = Theirs);

        var confirm = await gu.Browse().GetAsync(await gu.LinkAsync(New, "/account/confirm"));
        (await confirm.SubmitAsync(form => form["Input.Password"] = Fresh)).Expect(HttpStatusCode.UnprocessableEntity);

        var thief = gu.Browse();
        await thief.SignInAsync(New, Theirs);
        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Confirm_AfterADay_IsSpent(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await SignUpAsync(await gu.Browse().GetAsync("/account/sign-up"), New);
        gu.Clock.Advance(TimeSpan.FromHours(24));
        var page = await gu.Browse().GetAsync(await gu.LinkAsync(New, "/account/confirm"));
        Assert.Empty(page.All("main form"));
    }

    [Theory, OnEachDatabase]
    public async Task SignUp_FeatureOff_IsNotThere(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        Assert.NotEmpty((await gu.Browse().GetAsync("/account/sign-in")).All("a[href$='/account/sign-up']"));
        await gu.SwitchAsync(ResidentsModule.SignUp, on: false);
        (await gu.Browse().GetAsync("/account/sign-up")).Expect(HttpStatusCode.NotFound);
        Assert.Empty((await gu.Browse().GetAsync("/account/sign-in")).All("a[href$='/account/sign-up']"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_AtADemonstration_IsActiveAtOnce(Database database)
    {
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });
        var before = await CountAsync(demo);
        var browser = demo.Browse();
        await SignUpAsync(await browser.GetAsync("/account/sign-up"), New);
        await browser.SignInAsync(New, Fresh);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal(before + 1, await CountAsync(demo));
    }

    private static Task<int> CountAsync(TestTenant gu) => gu.ReadAsync(s => s.GetRequiredService<IAccounts>().CountResidentsAsync(TestContext.Current.CancellationToken));
}
