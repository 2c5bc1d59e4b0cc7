using System.Net;
using Microsoft.Net.Http.Headers;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Every cookie that any address sets, over a safe connection and over a plain one.</summary>
public sealed class CookieTests
{
    private static readonly string[] Paths = ["/account/sign-in", "/account/sign-up", "/?lang=en", "/?display=large.high", "/account/forgotten"];

    [Theory]
    [InlineData("https")]
    [InlineData("http")]
    public async Task Cookie_AnyAddress_IsForTheServerAloneAndForThisSite(string scheme)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        using var http = gu.Installation.Server.CreateClient();
        http.BaseAddress = new Uri($"{scheme}://localhost/{gu.Tenant.Name}/");
        var (jar, lines) = (new Dictionary<string, string>(), new List<string>());
        foreach (var path in Paths)
        {
            await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path.TrimStart('/'), UriKind.Relative)));
        }

        var form = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("account/sign-in", UriKind.Relative)));
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(form).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("account/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Input.Email", "resident@example.test"), new("Input.Password", TestPerson.Password), new("Input.Keep", "true"), new("__RequestVerificationToken", token)]),
        });

        var cookies = SetCookieHeaderValue.ParseList(lines);
        var session = Assert.Single(cookies, c => c.Name.ToString().Contains("session", StringComparison.Ordinal));
        Assert.Equal(scheme == "https", session.Name.ToString().StartsWith("__Host-", StringComparison.Ordinal));
        Assert.Equal(["antiforgery", "display", "language", "notice"], cookies.Select(c => c.Name.ToString()).Where(n => n != session.Name.ToString()).Distinct().Order(StringComparer.Ordinal));
        Violations.None(
            cookies.Where(c => !c.HttpOnly || c.Secure != (scheme == "https") || c.SameSite is not (Microsoft.Net.Http.Headers.SameSiteMode.Lax or Microsoft.Net.Http.Headers.SameSiteMode.Strict) || c.Domain.HasValue).Select(c => c.ToString()),
            "A cookie is HttpOnly, SameSite, Secure where the connection is, and of no wider domain.");

        async Task<string> SendAsync(HttpRequestMessage request)
        {
            if (jar.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
            }

            using var answer = await http.SendAsync(request);
            foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                lines.Add(line);
                var cookie = SetCookieHeaderValue.Parse(line);
                jar[cookie.Name.ToString()] = cookie.Value.ToString();
            }

            request.Dispose();
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task Get_OverASafeConnection_SaysToStayOnIt()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        using var http = gu.Installation.Server.CreateClient();
        using var safe = await http.GetAsync(new Uri($"https://localhost/{gu.Tenant.Name}"), TestContext.Current.CancellationToken);
        using var plain = await http.GetAsync(new Uri($"http://localhost/{gu.Tenant.Name}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, safe.StatusCode);
        Assert.True(safe.Headers.Contains("Strict-Transport-Security"));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Forwarded_FromNobodyKnown_IsNotBelieved()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        var page = await gu.Browse().SendAsync(HttpMethod.Get, "/account/sign-in", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "evil.test"));
        Assert.Empty(page.Headers["strict-transport-security"]);
        Assert.DoesNotContain("evil.test", page.Source, StringComparison.Ordinal);
    }
}
