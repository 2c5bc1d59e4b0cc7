using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Every page of a gu and of the city, asked for as visitors and staff ask for it.</summary>
public sealed class PageAnswerTests(CityPortals cities)
{
    [Theory, OnEachDatabase]
    public async Task Get_EveryPage_AnswersWithSecurityHeaders(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET")).Select(a => a.Filled).Append("/nowhere/at/all").ToList();
        var found = new List<string>();
        foreach (var portal in (TestTenant[])[gu, await cities.OnAsync(database)])
        {
            var everybody = await Everybody.AtAsync(portal);
            foreach (var browser in (TestBrowser[])[portal.Browse(), everybody, new(everybody) { InEnglish = true }])
            {
                foreach (var address in addresses)
                {
                    if (await AskAsync(browser, address, found) is { } page)
                    {
                        found.AddRange(SecurityHeaders.FaultsOf(page));
                    }
                }
            }
        }

        Violations.None(found, "SecurityHeadersMiddleware gives every answer its headers; no page may fail.");
    }

    [Theory, OnEachDatabase]
    public async Task Get_EveryPage_SaysItsTitleInItsLanguage(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var pages = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET") && !a.HasParameters && a.Page is not null).Select(a => a.Route).ToList();
        var found = new List<string>();
        foreach (var portal in (TestTenant[])[gu, await cities.OnAsync(database)])
        {
            var korean = await Everybody.AtAsync(portal);
            foreach (var (browser, language) in ((TestBrowser, string)[])[(korean, "ko"), (new TestBrowser(korean) { InEnglish = true }, "en")])
            {
                foreach (var route in pages)
                {
                    if (await AskAsync(browser, route, found) is { Status: HttpStatusCode.OK } page && page.Headers["content-type"].Single().StartsWith("text/html", StringComparison.Ordinal))
                    {
                        found.AddRange(FaultsOf(page, language).Select(f => $"{route} in {language}: {f}"));
                    }
                }
            }
        }

        Violations.None(found, "Every page has a title (ViewData[\"Title\"]), one h1, distinct ids, its language, and nothing inline.");
    }

    [Theory, OnEachDatabase]
    public async Task Post_WithoutToken_Is400_AndDoesNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("POST")).ToList();
        var found = new List<string>();
        foreach (var portal in (TestTenant[])[gu, await cities.OnAsync(database)])
        {
            var before = (await portal.AuditAsync()).Count;
            var everybody = await Everybody.AtAsync(portal);
            foreach (var address in addresses.Where(a => portal.Tenant.IsCity || !Doors.CityOnly.Contains(a.Feature!)))
            {
                using var empty = new FormUrlEncodedContent([]);
                var page = await everybody.SendAsync(HttpMethod.Post, address.Filled, empty);
                if (page.Status != HttpStatusCode.BadRequest)
                {
                    found.Add($"{address} at {portal.Tenant.Name}: {(int)page.Status}");
                }
            }

            Assert.Equal(before, (await portal.AuditAsync()).Count);
        }

        Violations.None(found, "A form sent without an anti-forgery token must be refused before anything is read or done.");
    }

    /// <summary>Asks; a page that fails is noted with its reason, and the others are still asked for.</summary>
    private static async Task<TestPage?> AskAsync(TestBrowser browser, string address, List<string> found)
    {
        try
        {
            var page = await browser.GetAsync(address);
            if ((int)page.Status >= 500)
            {
                found.Add($"{address}: {(int)page.Status}");
            }

            return page;
        }
        catch (Xunit.Sdk.XunitException failure)
        {
            found.Add(string.Join('\n', failure.Message.Split('\n').Take(6)));
            return null;
        }
    }

    private static IEnumerable<string> FaultsOf(TestPage page, string language)
    {
        if (page.Html.DocumentElement.GetAttribute("lang") != language)
        {
            yield return $"lang is '{page.Html.DocumentElement.GetAttribute("lang")}'";
        }

        if (string.IsNullOrWhiteSpace(page.Html.Title))
        {
            yield return "no title";
        }

        if (page.All("h1").Count != 1)
        {
            yield return $"{page.All("h1").Count} h1";
        }

        foreach (var id in page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"id '{id.Key}' occurs {id.Count()} times";
        }

        foreach (var inline in page.All("[style], style, script:not([src])"))
        {
            yield return $"inline {inline.LocalName}";
        }
    }
}
