using System.Net.Http.Headers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Testing;

/// <summary>A browser without JavaScript at one portal: keeps cookies, sends forms as they are on the page, follows nothing by itself.</summary>
public sealed class TestBrowser
{
    private readonly TestTenant _tenant;
    private readonly HttpClient _http;

    internal TestBrowser(TestTenant tenant, TestPerson? person)
    {
        (_tenant, Person) = (tenant, person);
        _http = tenant.Installation.Server.CreateClient();
        Cookies = new CookieJar(tenant.Clock);
        if (person is not null)
        {
            // Whoever is signed in sends a cookie, and so gets nothing that is kept for those who are not.
            Cookies["signed-in"] = "test";
        }
    }

    /// <summary>Another browser of the same person at the same portal, with no cookies yet.</summary>
    /// <param name="other">The browser to take after.</param>
    public TestBrowser(TestBrowser other) : this(other._tenant, other.Person)
    {
    }

    /// <summary>Who is signed in without having signed in; null where nobody is.</summary>
    public TestPerson? Person { get; }

    /// <summary>The browser's cookies.</summary>
    public CookieJar Cookies { get; }

    /// <summary>Whether the portal's language is English.</summary>
    public bool InEnglish { get; init; }

    /// <summary>Asks for a page.</summary>
    /// <param name="path">The path inside the portal, such as <c>/proposals</c>; or a whole path as a link on a page has it.</param>
    /// <returns>What came.</returns>
    public Task<TestPage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Asks for a page and follows redirects to where they lead.</summary>
    /// <param name="path">The path inside the portal.</param>
    /// <returns>What came in the end.</returns>
    public async Task<TestPage> VisitAsync(string path)
    {
        var page = await GetAsync(path);
        for (var hops = 0; page.Location is not null && hops < 10; hops++)
        {
            page = await page.FollowAsync();
        }

        return page;
    }

    /// <summary>Sends a form that was on no page of this test: with an anti-forgery token, without the id that makes sending twice harmless.</summary>
    /// <param name="path">The path inside the portal.</param>
    /// <param name="fields">Names and values.</param>
    /// <returns>What came.</returns>
    public Task<TestPage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", Token())]));

    /// <summary>Sends anything.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path inside the portal, or a whole path as a link on a page has it.</param>
    /// <param name="content">The body.</param>
    /// <param name="headers">More headers.</param>
    /// <returns>What came.</returns>
    public async Task<TestPage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        AmbientClock.Enter(_tenant.Clock);
        var faults = FaultLog.Collect();
        var end = RequestEnd.Await();
        using var request = new HttpRequestMessage(method, Address(path)) { Content = content };
        Cookies.Send(request);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(InEnglish ? "en" : "ko"));
        if (Person is not null)
        {
            request.Headers.Add(TestSignIn.Header, TestSignIn.Write(Person));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        await end;
        Cookies.Take(response);
        Assert.True(faults.Count == 0 || (int)response.StatusCode is not 500, $"{method} {path} failed:\n{string.Join('\n', faults)}");
        return await TestPage.ReadAsync(this, request.RequestUri!, response);
    }

    private Uri Address(string path)
    {
        var root = $"/{_tenant.Tenant.Name}";
        var isWhole = path == root || path.StartsWith(root + "/", StringComparison.Ordinal) || path.StartsWith("/_", StringComparison.Ordinal);
        var prefix = _tenant.Tenant.IsCity || isWhole ? "" : root;
        return new Uri(new Uri("http://localhost"), path == "/" && prefix.Length > 0 ? prefix : prefix + path);
    }

    /// <summary>A token as a page of this browser would carry it.</summary>
    private string Token()
    {
        using var scope = _tenant.Installation.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(new PortalRequest(_tenant.Tenant, Languages.Korean, "", "", DisplayChoice.Normal));
        if (Person is not null)
        {
            http.User = TestSignIn.PrincipalOf(Person);
        }

        if (Cookies["antiforgery"] is { } known)
        {
            http.Request.Headers.Cookie = $"antiforgery={known}";
        }

        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(http);
        Cookies["antiforgery"] = tokens.CookieToken ?? Cookies["antiforgery"];
        return tokens.RequestToken!;
    }
}
