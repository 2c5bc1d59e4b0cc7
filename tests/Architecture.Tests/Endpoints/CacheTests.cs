using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>A kept answer is given only to those for whom it was made, and only as long as it is true.</summary>
public sealed class CacheTests
{
    [Fact]
    public async Task Get_Twice_KeepsWhatAnybodySeesAndNoCookie()
    {
        await using var gu = await Furnished.GuAsync();
        var found = new List<string>();
        var kept = 0;
        foreach (var path in await OpenAsync(gu))
        {
            await gu.Browse().GetAsync(path);
            var second = await gu.Browse().GetAsync(path);
            kept += IsKept(second) ? 1 : 0;
            if (IsKept(second) && second.Headers["set-cookie"].Any())
            {
                found.Add($"{path}: gives everybody the cookie {second.Headers["set-cookie"].First()}");
            }

            if (IsKept(second) && second.All("input[name=__RequestVerificationToken], input[name=__submission]").Count > 0)
            {
                found.Add($"{path}: gives everybody the same form");
            }
        }

        Violations.None(found, "What is kept belongs to nobody.");
        Assert.True(kept > 5, $"Only {kept} answers were kept at all: is the cache on?");
    }

    [Fact]
    public async Task Get_SignedIn_IsNeverKeptNorGivenWhatIs()
    {
        await using var gu = await Furnished.GuAsync();
        var hana = gu.Browse();
        var form = await hana.GetAsync("/account/sign-in");
        await form.SubmitAsync(f => (f["Input.Email"], f["Input.Password"]) = ("resident@example.test", TestPerson.Password));
        hana.Cookies["notice"] = null;
        var found = new List<string>();
        foreach (var path in await OpenAsync(gu))
        {
            await gu.Browse().GetAsync(path);
            await gu.Browse().GetAsync(path);
            var mine = await hana.GetAsync(path);
            var theirs = await gu.Browse().GetAsync(path);
            if (IsKept(mine))
            {
                found.Add($"{path}: somebody signed in got a kept answer");
            }

            if (IsHtml(mine) && !string.Join(' ', mine.Headers["cache-control"]).Contains("no-store", StringComparison.Ordinal))
            {
                found.Add($"{path}: an answer to somebody signed in without no-store");
            }

            if (theirs.Source.Contains("김하나", StringComparison.Ordinal))
            {
                found.Add($"{path}: a visitor reads the name of somebody signed in");
            }
        }

        Violations.None(found, "Pages are kept for those who are not signed in, and for them alone.");
        Assert.Contains("김하나", (await hana.GetAsync("/my")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherGuLanguageDisplayOrQuery_IsAnotherAnswer()
    {
        await using var gu = await Furnished.GuAsync();
        await using var neighbour = await TestTenant.CreateAsync(Database.Sqlite);
        var found = new List<string>();
        foreach (var path in (await OpenAsync(gu)).Where(p => !p.Contains('?', StringComparison.Ordinal)))
        {
            await gu.Browse().GetAsync(path);
            await gu.Browse().GetAsync(path);
            var english = new TestBrowser(gu.Browse()) { InEnglish = true };
            var large = gu.Browse();
            large.Cookies["display"] = "large.high";
            foreach (var (what, page) in ((string, TestPage)[])
            [
                ("another gu", await neighbour.Browse().GetAsync(path)),
                ("another language", await english.GetAsync(path)),
                ("another display", await large.GetAsync(path)),
                ("another query", await gu.Browse().GetAsync($"{path}?x=y")),
                ("an unknown cookie", await WithCookieAsync(gu, path)),
            ])
            {
                if (IsKept(page))
                {
                    found.Add($"{path}: {what} got an answer that was kept for somebody else");
                }
            }
        }

        Violations.None(found, "The key of what is kept holds everything an answer depends on.");
    }

    [Fact]
    public async Task Get_AfterAWriteASwitchOrANewLook_IsMadeAnew()
    {
        await using var gu = await Furnished.GuAsync();
        var registry = gu.Installation.Services.GetRequiredService<TenantRegistry>();
        (string What, Func<Task> Change)[] changes =
        [
            ("a write", () => gu.WriteAsync(services => services.GetRequiredService<TenantSettings>().SetAsync(new MailSettings { SenderName = "새 이름" }, default))),
            ("a switch", () => gu.SwitchAsync("Proposals.Support", on: false)),
            ("another theme", () => registry.UpdateAsync(gu.Tenant.Id, facts => facts with { Theme = "Hangang" }, default)),
            ("another colour", () => registry.UpdateAsync(gu.Tenant.Id, facts => facts with { Brand = facts.Brand with { PrimaryColour = "#8a2a5b" } }, default)),
        ];
        var found = new List<string>();
        foreach (var path in (await OpenAsync(gu)).Take(8))
        {
            foreach (var (what, change) in changes)
            {
                await gu.Browse().GetAsync(path);
                await change();
                if (IsKept(await gu.Browse().GetAsync(path)))
                {
                    found.Add($"{path}: after {what} still as it was");
                }
            }
        }

        Violations.None(found, "A change is seen on the very next request.");
    }

    private static async Task<TestPage> WithCookieAsync(TestTenant gu, string path)
    {
        var browser = gu.Browse();
        browser.Cookies["session-elsewhere"] = "x";
        return await browser.GetAsync(path);
    }

    /// <summary>Addresses that answer anybody with 200.</summary>
    private static async Task<List<string>> OpenAsync(TestTenant gu)
    {
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.IsAnonymous && a.Methods.Contains("GET") && !Doors.CityOnly.Contains(a.Feature ?? "")).ToList();
        var doorways = await Doorways.FindAsync(gu, await Cast.EverybodyAsync(gu), addresses);
        var open = new List<string>();
        foreach (var path in addresses.Select(doorways.Of).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var asker = gu.Browse();
            asker.Cookies["not-for-the-cache"] = "x";
            if ((await asker.GetAsync(path)).Status == HttpStatusCode.OK)
            {
                open.Add(path);
            }
        }

        return open;
    }

    /// <summary>The server puts an age on what it has kept.</summary>
    private static bool IsKept(TestPage page) => page.Headers["age"].Any();

    private static bool IsHtml(TestPage page) => page.Headers["content-type"].Any(t => t.StartsWith("text/html", StringComparison.Ordinal));
}
