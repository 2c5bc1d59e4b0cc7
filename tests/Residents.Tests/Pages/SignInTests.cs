using System.Net;
using static Municipal.Residents.Tests.Pages.Signing;

namespace Municipal.Residents.Tests.Pages;

public class SignInTests
{
    [Theory, OnEachDatabase]
    public async Task Post_PlantedCookie_IsReplacedByAFreshSecret(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        browser.Cookies[gu.CookieName()] = "planted";
        (await browser.SignInAsync()).Expect(HttpStatusCode.Redirect);
        var first = browser.Cookies[gu.CookieName()];
        Assert.NotEqual("planted", first);
        Assert.True(await browser.IsSignedInAsync());

        var thief = gu.Browse();
        thief.Cookies[gu.CookieName()] = "planted";
        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Post_TwoClicks_LastCookieIsGood(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        var page = await browser.GetAsync("/account/sign-in");
        var clicks = Enumerable.Range(0, 2).Select(_ => page.SubmitAsync(form => (form["Input.Email"], form["Input.Password"]) = (Hana, TestPerson.Password)));
        Assert.All(await Task.WhenAll(clicks), answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task SignOut_OldCookie_IsNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        var secret = browser.Cookies[gu.CookieName()];
        var confirm = await browser.GetAsync("/account/sign-out");
        (await confirm.SubmitAsync()).Expect(HttpStatusCode.Redirect);
        Assert.Null(browser.Cookies[gu.CookieName()]);

        browser.Cookies[gu.CookieName()] = secret;
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Get_CookieOfAnotherTenant_IsNobody(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var other = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        var stranger = other.Browse();
        stranger.Cookies[other.CookieName()] = browser.Cookies[gu.CookieName()];
        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await stranger.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Post_WrongPasswordAndUnknownAddress_SameAnswer(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var wrong = await gu.Browse().SignInAsync(password: "틀린 비밀번호입니다");
        var unknown = await gu.Browse().SignInAsync("nobody@example.test", "틀린 비밀번호입니다");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(Assert.Single(wrong.Errors), Assert.Single(unknown.Errors));
    }

    [Theory, OnEachDatabase]
    public async Task Post_ElevenTriesInFiveMinutes_WaitsThenAdmits(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        for (var i = 0; i < 10; i++)
        {
            (await browser.SignInAsync(password: "틀린 비밀번호입니다")).Expect(HttpStatusCode.UnprocessableEntity);
        }

        var eleventh = (await browser.SignInAsync()).Expect(HttpStatusCode.TooManyRequests);
        Assert.Contains("5분", Assert.Single(eleventh.Errors), StringComparison.Ordinal);
        Assert.Equal("300", Assert.Single(eleventh.Headers["retry-after"]));
        gu.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.SignInAsync()).Expect(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(10, 1000)]
    [InlineData(1000, 10)]
    public async Task Post_ManyAccountsFromOneNetwork_WaitsAndLeavesTheirOwnersTheirTries(int perAddress, int perTenant)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        await gu.RunRecipeAsync($$"""{ "name": "settings", "sections": { "Account": { "triesPerAddress": {{perAddress}}, "triesPerTenant": {{perTenant}} } } }""");
        for (var i = 0; i < 10; i++)
        {
            (await gu.Browse().PostAsync("/account/forgotten", ("Input.Email", $"nobody{i}@example.test"))).Expect(HttpStatusCode.Redirect);
        }

        gu.Clock.Advance(TimeSpan.FromSeconds(299));
        for (var i = 0; i < 12; i++)
        {
            var refused = await gu.Browse().SignInAsync(password: "틀린 비밀번호입니다");
            refused.Expect(HttpStatusCode.TooManyRequests);
            Assert.NotEmpty(refused.Headers["retry-after"]);
        }

        gu.Clock.Advance(TimeSpan.FromSeconds(1));
        (await gu.Browse().SignInAsync()).Expect(HttpStatusCode.Redirect);
    }

    [Theory, OnEachDatabase]
    public async Task Post_ManyPeopleOfOneNetworkSignInRightly_NobodyWaits(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await gu.RunRecipeAsync("""{ "name": "settings", "sections": { "Account": { "triesPerAddress": 3 } } }""");
        for (var i = 0; i < 5; i++)
        {
            (await gu.Browse().SignInAsync()).Expect(HttpStatusCode.Redirect);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Get_IdleTooLong_EndsForGoodEvenIfTheClockGoesBack(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        await browser.SignInAsync();
        gu.Clock.Advance(TimeSpan.FromDays(13));
        Assert.True(await browser.IsSignedInAsync());
        gu.Clock.Advance(TimeSpan.FromDays(13));
        Assert.True(await browser.IsSignedInAsync());
        gu.Clock.Advance(TimeSpan.FromDays(14));
        Assert.False(await browser.IsSignedInAsync());
        gu.Clock.Advance(TimeSpan.FromDays(-10));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Get_NotSignedIn_ComesBackAfterSignIn(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browser = gu.Browse();
        var challenge = (await browser.GetAsync("/my/profile")).Expect(HttpStatusCode.Redirect);
        var done = await browser.SignInAsync(path: challenge.Location!);
        Assert.Equal($"/{gu.Tenant.Name}/my/profile", done.Location);
    }

    [Theory]
    [OnEachDatabase("//evil.example")]
    [OnEachDatabase("https://evil.example/")]
    [OnEachDatabase("/\\evil.example")]
    public async Task Post_ReturnOutsideThePortal_GoesHome(Database database, string outside)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var done = await gu.Browse().SignInAsync(path: $"/account/sign-in?return={Uri.EscapeDataString(outside)}");
        Assert.Equal($"/{gu.Tenant.Name}", done.Location);
    }

    [Theory, OnEachDatabase]
    public async Task Post_NotSignedIn_KeepsWhatWasTyped(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var page = (await gu.Browse().PostAsync("/my/profile", ("Input.Name", "새 이름"))).Expect(HttpStatusCode.Unauthorized);
        Assert.Equal("새 이름", page.One("input[name='Input.Name']").GetAttribute("value"));
    }

    [Theory, OnEachDatabase]
    public async Task Get_SignInPage_ShowsDemoAccountsAtDemonstrationsOnly(Database database)
    {
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });
        await using var real = await TestTenant.CreateAsync(database);
        Assert.Contains(TestPerson.Password, (await demo.Browse().GetAsync("/account/sign-in")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPerson.Password, (await real.Browse().GetAsync("/account/sign-in")).Text, StringComparison.Ordinal);
    }
}
