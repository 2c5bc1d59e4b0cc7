using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Only a form that this portal gave out, sent by POST, writes anything.</summary>
public sealed class WriteTests
{
    /// <summary>What reading does write, and why.</summary>
    private static readonly Dictionary<string, string> WritesOnGet = new(StringComparer.Ordinal)
    {
        ["/desk/school/{number}/roster.csv"] = "Personal data leave the portal only after the trail has a line of it.",
    };

    [Fact]
    public async Task Get_Everything_WritesNothing()
    {
        await using var gu = await Furnished.GuAsync();
        var everybody = await Cast.EverybodyAsync(gu);
        var addresses = await AddressesAsync();
        var doorways = await Doorways.FindAsync(gu, everybody, addresses);
        var before = await TenantContents.ReadAsync(gu);
        var version = gu.Tenant.Version;
        var paths = addresses.Where(a => !WritesOnGet.ContainsKey(a.Route))
            .SelectMany(a => HandlersOf(a, "Get").Select(h => (Address: a, Path: doorways.Of(a) is { } path ? Doorways.To(path, h) : null))).Where(x => x.Path is not null).ToList();
        foreach (var browser in (TestBrowser[])[everybody, gu.Browse(), await gu.SignInAsync(Roles.Resident)])
        {
            foreach (var (_, path) in paths)
            {
                await browser.GetAsync(path!);
                await browser.SendAsync(HttpMethod.Head, path!, null);
            }
        }

        if (TenantContents.Changed(before, await TenantContents.ReadAsync(gu)).Any() || gu.Tenant.Version != version)
        {
            Violations.None(await CulpritsAsync(gu, everybody, paths!), "Reading an address changes nothing: browsers, crawlers and mail scanners read whatever they find.");
        }
    }

    [Fact]
    public async Task Send_WithoutTokenOrWithSomebodyElses_IsRefusedAndWritesNothing()
    {
        await using var gu = await Furnished.GuAsync();
        var everybody = await Cast.EverybodyAsync(gu);
        var addresses = await AddressesAsync();
        var doorways = await Doorways.FindAsync(gu, everybody, addresses);
        var before = await TenantContents.ReadAsync(gu);
        var other = await gu.SignInAsync(Roles.Resident, 2);
        var token = (await other.GetAsync("/my/profile")).One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var found = new List<string>();
        foreach (var address in addresses.Where(a => a.Page is not null))
        {
            foreach (var path in HandlersOf(address, "Post").Select(h => doorways.Of(address) is { } p ? Doorways.To(p, h) : null).OfType<string>())
            {
                foreach (var fields in (Dictionary<string, string>[])[[], new() { ["__RequestVerificationToken"] = "CfDJ8" }, new() { ["__RequestVerificationToken"] = token }])
                {
                    using var form = new FormUrlEncodedContent(fields);
                    var page = await everybody.SendAsync(HttpMethod.Post, path, form, ("Origin", "https://evil.test"));
                    if (page.Status != HttpStatusCode.BadRequest)
                    {
                        found.Add($"POST {path}: {(int)page.Status}");
                    }
                }
            }

            foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            {
                var page = await everybody.SendAsync(method, doorways.Of(address) ?? address.Filled, null);
                if (page.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound))
                {
                    found.Add($"{method} {address.Route}: {(int)page.Status}");
                }
            }
        }

        Violations.None(found, "A form without this visitor's own token is refused before anything is read or done.");
        Assert.Empty(TenantContents.Changed(before, await TenantContents.ReadAsync(gu)));
    }

    [Fact]
    public async Task Send_FromAnotherSite_ItsFieldsAreNotOfferedForSending()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        var browser = await gu.SignInAsync(Roles.TenantAdministrator);
        foreach (var (name, value, kept) in ((string, string, bool)[])[("Origin", "https://evil.test", false), ("Origin", "null", false), ("Sec-Fetch-Site", "cross-site", false), ("Origin", "http://localhost", true)])
        {
            using var form = new FormUrlEncodedContent([new("Input.Name", "심어 둔 이름")]);
            var page = (await browser.SendAsync(HttpMethod.Post, "/my/profile", form, (name, value))).Expect(HttpStatusCode.BadRequest);
            Assert.Equal(kept, page.Source.Contains("심어 둔 이름", StringComparison.Ordinal));
        }
    }

    private static async Task<List<Address>> AddressesAsync() => [.. (await EndpointTable.PortalAsync()).Where(a => !Doors.CityOnly.Contains(a.Feature ?? ""))];

    /// <summary>The handlers of a verb by name, null for the nameless one; a page without handlers is shown all the same.</summary>
    private static IEnumerable<string?> HandlersOf(Address address, string method)
    {
        var handlers = address.Page?.HandlerMethods.Where(h => h.HttpMethod == method).Select(h => h.Name) ?? [];
        return method == "Get" ? handlers.Append(null).Distinct() : handlers;
    }

    private static async Task<List<string>> CulpritsAsync(TestTenant gu, TestBrowser everybody, IEnumerable<(Address Address, string Path)> paths)
    {
        var found = new List<string>();
        foreach (var (address, path) in paths)
        {
            var before = await TenantContents.ReadAsync(gu);
            await everybody.GetAsync(path);
            await gu.Browse().GetAsync(path);
            found.AddRange(TenantContents.Changed(before, await TenantContents.ReadAsync(gu)).Select(table => $"{address.Route} ({path}): writes to {table}"));
        }

        return found.Count > 0 ? found : ["something was written, and not again when asked a second time"];
    }
}
