using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What stands at one gu is nothing at another, whoever asks.</summary>
public sealed class NeighbourTests
{
    [Theory, OnEachDatabase]
    public async Task Ask_WithIdsOfAnotherGu_Is404AndTouchesNeither(Database database)
    {
        await using var gu = await Furnished.GuAsync(database);
        await using var neighbour = await TestTenant.CreateAsync(database);
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.HasParameters && !Doors.CityOnly.Contains(a.Feature ?? "")).ToList();
        var doorways = await Doorways.FindAsync(gu, await Cast.EverybodyAsync(gu), addresses);
        var (ours, theirs) = (await TenantContents.ReadAsync(gu), await TenantContents.ReadAsync(neighbour));
        var stranger = await Cast.EverybodyAsync(neighbour);
        var found = new List<string>();
        var asked = 0;
        foreach (var address in addresses.Where(doorways.HasOwnData))
        {
            var path = doorways.Of(address)!;
            await AskAsync(await stranger.GetAsync(path), $"GET {path}");
            foreach (var handler in address.Page?.HandlerMethods.Where(h => h.HttpMethod == "Post") ?? [])
            {
                await AskAsync(await stranger.PostAsync(Doorways.To(path, handler.Name)), $"POST {path} {handler.Name}");
            }
        }

        Task AskAsync(TestPage page, string what)
        {
            asked++;
            if (page.Status != HttpStatusCode.NotFound || page.Source.Contains(Furnished.Marker, StringComparison.Ordinal))
            {
                found.Add($"{what}: {(int)page.Status}{(page.Source.Contains(Furnished.Marker, StringComparison.Ordinal) ? ", with the other's text" : "")}");
            }

            return Task.CompletedTask;
        }

        Violations.None(found, "An id of another gu's is an id that does not exist: 404, before anything of the form is looked at.");
        Assert.True(asked > 50, $"Only {asked} addresses with ids were asked.");
        Assert.Empty(TenantContents.Changed(ours, await TenantContents.ReadAsync(gu)));
        Assert.Empty(TenantContents.Changed(theirs, await TenantContents.ReadAsync(neighbour)));
    }

    [Fact]
    public async Task Get_Everything_NeverShowsTheNeighboursText()
    {
        await using var gu = await Furnished.GuAsync();
        await using var neighbour = await TestTenant.CreateAsync(Database.Sqlite);
        var everybody = await Cast.EverybodyAsync(gu);
        var stranger = await Cast.EverybodyAsync(neighbour);
        var found = new List<string>();
        var shown = 0;
        foreach (var address in (await EndpointTable.PortalAsync()).Where(a => !a.HasParameters && a.Methods.Contains("GET")))
        {
            shown += (await everybody.GetAsync(address.Route)).Source.Contains(Furnished.Marker, StringComparison.Ordinal) ? 1 : 0;
            if ((await stranger.GetAsync(address.Route)).Source.Contains(Furnished.Marker, StringComparison.Ordinal))
            {
                found.Add(address.Route);
            }
        }

        Violations.None(found, "Shows what stands at another gu. Is something kept without the tenant in its key?");
        Assert.True(shown > 10, $"Only {shown} pages show what stands there at all.");
    }

    [Fact]
    public async Task Cookies_OfAnotherGu_AreNothing()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        await using var neighbour = await TestTenant.CreateAsync(Database.Sqlite);
        var browser = gu.Browse();
        await SignInAsync(browser);
        var stranger = neighbour.Browse();
        foreach (var cookie in browser.Cookies.Names)
        {
            stranger.Cookies[cookie] = browser.Cookies[cookie];
            stranger.Cookies[cookie.Replace(gu.Tenant.Name.Value, neighbour.Tenant.Name.Value, StringComparison.Ordinal)] = browser.Cookies[cookie];
        }

        Assert.Contains("notice", browser.Cookies.Names);
        (await browser.GetAsync("/my")).Expect(HttpStatusCode.OK);
        (await stranger.GetAsync("/my")).Expect(HttpStatusCode.Redirect);
        Assert.DoesNotContain("김하나", (await stranger.GetAsync("/account/sign-in")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OfAnotherGu_IsNothing()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        await using var neighbour = await TestTenant.CreateAsync(Database.Sqlite);
        var browser = gu.Browse();
        var form = (await browser.GetAsync("/account/sign-in")).One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        foreach (var (portal, status) in ((TestTenant, HttpStatusCode)[])[(neighbour, HttpStatusCode.BadRequest), (gu, HttpStatusCode.UnprocessableEntity)])
        {
            var sender = portal.Browse();
            sender.Cookies["antiforgery"] = browser.Cookies["antiforgery"];
            using var fields = new FormUrlEncodedContent([new("Input.Email", "nobody@example.test"), new("Input.Password", "아무것도 아닌 말"), new("__RequestVerificationToken", form)]);
            (await sender.SendAsync(HttpMethod.Post, "/account/sign-in", fields)).Expect(status);
        }
    }

    [Fact]
    public async Task Suspended_NoDoorOpensAndTheOtherGuStaysOpen()
    {
        await using var gu = await Furnished.GuAsync();
        await using var neighbour = await TestTenant.CreateAsync(Database.Sqlite);
        var before = await TenantContents.ReadAsync(gu);
        var everybody = await Cast.EverybodyAsync(gu);
        await SuspendAsync(gu, true);
        var found = new List<string>();
        foreach (var address in await EndpointTable.PortalAsync())
        {
            foreach (var page in (TestPage[])[await everybody.GetAsync(address.Filled), await everybody.PostAsync(address.Filled)])
            {
                if (page.Status != HttpStatusCode.ServiceUnavailable || page.Headers["set-cookie"].Any() || page.Source.Contains(Furnished.Marker, StringComparison.Ordinal))
                {
                    found.Add($"{address}: {(int)page.Status}");
                }
            }
        }

        Violations.None(found, "A suspended portal answers 503 and nothing else.");
        Assert.Empty(TenantContents.Changed(before, await TenantContents.ReadAsync(gu)));
        (await neighbour.Browse().GetAsync("/")).Expect(HttpStatusCode.OK);
        await SuspendAsync(gu, false);
        (await everybody.GetAsync("/")).Expect(HttpStatusCode.OK);
    }

    private static Task<Tenant> SuspendAsync(TestTenant portal, bool suspended) =>
        portal.Installation.Services.GetRequiredService<TenantRegistry>().UpdateAsync(portal.Tenant.Id, facts => facts with { Suspended = suspended }, TestContext.Current.CancellationToken);

    private static async Task SignInAsync(TestBrowser browser)
    {
        var page = await browser.GetAsync("/account/sign-in");
        (await page.SubmitAsync(form => (form["Input.Email"], form["Input.Password"]) = ("resident@example.test", TestPerson.Password))).Expect(HttpStatusCode.Redirect);
    }
}
