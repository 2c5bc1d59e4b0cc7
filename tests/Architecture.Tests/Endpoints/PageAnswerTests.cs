using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Every page, asked for as visitors and staff ask for it.</summary>
public sealed class PageAnswerTests
{
    private static readonly string[] Headers =
        ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"];

    [Theory, OnEachDatabase]
    public async Task Get_EveryPage_AnswersWithSecurityHeaders(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var browsers = (TestBrowser[])[gu.Browse(), Everybody(gu), new(Everybody(gu)) { InEnglish = true }];
        var found = new List<string>();
        foreach (var address in (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET")).Select(a => a.Filled).Append("/nowhere/at/all"))
        {
            foreach (var browser in browsers)
            {
                var page = await browser.GetAsync(address);
                found.AddRange(Headers.Where(h => !page.Headers[h].Any()).Select(h => $"{address}: {h} is missing"));
                var policy = string.Join(' ', page.Headers["content-security-policy"]);
                if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe-", StringComparison.Ordinal))
                {
                    found.Add($"{address}: the policy is {policy}");
                }

                if ((int)page.Status >= 500)
                {
                    found.Add($"{address}: {(int)page.Status}");
                }
            }
        }

        Violations.None(found, "SecurityHeadersMiddleware gives every answer its headers; no page may fail.");
    }

    [Theory, OnEachDatabase]
    public async Task Get_EveryPage_SaysItsTitleInItsLanguage(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var korean = Everybody(gu);
        var found = new List<string>();
        foreach (var address in (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET") && !a.HasParameters && a.Page is not null))
        {
            foreach (var (browser, language) in ((TestBrowser, string)[])[(korean, "ko"), (new TestBrowser(korean) { InEnglish = true }, "en")])
            {
                var page = await browser.GetAsync(address.Route);
                if (page.Status != HttpStatusCode.OK)
                {
                    continue;
                }

                if (page.Html.DocumentElement.GetAttribute("lang") != language)
                {
                    found.Add($"{address.Route}: lang is '{page.Html.DocumentElement.GetAttribute("lang")}', asked in {language}");
                }

                if (string.IsNullOrWhiteSpace(page.Html.Title))
                {
                    found.Add($"{address.Route}: no title in {language}");
                }

                if (page.All("h1").Count != 1)
                {
                    found.Add($"{address.Route}: {page.All("h1").Count} h1");
                }

                found.AddRange(page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{address.Route}: id '{g.Key}' occurs {g.Count()} times"));
                found.AddRange(page.All("[style], script:not([src])").Select(e => $"{address.Route}: inline {e.LocalName}"));
            }
        }

        Violations.None(found, "Every page has a title (ViewData[\"Title\"]), one h1, distinct ids, its language, and nothing inline.");
    }

    [Fact]
    public async Task Post_WithoutToken_Is400()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        var browser = Everybody(gu);
        var found = new List<string>();
        foreach (var address in (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("POST")))
        {
            using var empty = new FormUrlEncodedContent([]);
            var page = await browser.SendAsync(HttpMethod.Post, address.Filled, empty);
            if (page.Status != HttpStatusCode.BadRequest && !(page.Status == HttpStatusCode.NotFound && IsCityOnly(address)))
            {
                found.Add($"{address}: {(int)page.Status}");
            }
        }

        Violations.None(found, "A form sent without an anti-forgery token must be refused before anything is read or done.");
        Assert.DoesNotContain(await gu.AuditAsync(), e => e.Actor.StartsWith("account:", StringComparison.Ordinal));
    }

    /// <summary>Somebody with every role, so that no permission keeps the test from a page.</summary>
    private static TestBrowser Everybody(TestTenant gu) =>
        gu.SignIn(new TestPerson(Guid.Parse("01980000-0000-7000-8000-00000000abcd"), gu.Tenant.Id, "모두", "everybody@example.test", Roles.All, null));

    private static bool IsCityOnly(Address address) => Doors.CityOnly.Contains(address.Feature ?? "");
}
