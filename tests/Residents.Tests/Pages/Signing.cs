using System.Net;
using System.Text.RegularExpressions;

namespace Municipal.Residents.Tests.Pages;

/// <summary>What the tests of this module do again and again.</summary>
internal static partial class Signing
{
    public const string Hana = "resident@example.test";
    public const string Fresh = "달빛 아래 다리 열두 개";

    public static string CookieName(this TestTenant gu) => $"session-{gu.Tenant.Name}";

    public static async Task<TestPage> SignInAsync(this TestBrowser browser, string email = Hana, string password = TestPerson.Password, string path = "/account/sign-in")
    {
        var page = (await browser.GetAsync(path)).Expect(HttpStatusCode.OK);
        return await page.SubmitAsync(form => (form["Input.Email"], form["Input.Password"]) = (email, password));
    }

    /// <summary>Whether the browser is signed in: a stranger is sent to the sign-in page.</summary>
    public static async Task<bool> IsSignedInAsync(this TestBrowser browser) => (await browser.GetAsync("/my")).Status == HttpStatusCode.OK;

    /// <summary>The path of the newest link mailed to somebody.</summary>
    public static async Task<string> LinkAsync(this TestTenant gu, string email, string page)
    {
        var mail = (await gu.MailAsync()).Last(m => m.To == email && m.Body.Contains(page, StringComparison.Ordinal));
        return new Uri(Address().Match(mail.Body).Value).PathAndQuery;
    }

    public static Task<TestPage> SignUpAsync(TestPage page, string email, Action<TestForm>? change = null) => page.SubmitAsync(form =>
    {
        (form["Input.Name"], form["Input.Email"], form["Input.Password"]) = ("문새봄", email, Fresh);
        form["Input.IsOldEnough"] = "true";
        form["Input.ConsentsToAccount"] = "true";
        change?.Invoke(form);
    });

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
