using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Who may enter where: every address asked by every kind of visitor, beside what was last reviewed.</summary>
public sealed class RoleTests
{
    private static readonly string Snapshot = Path.Combine(Repository.Root, "tests", "Architecture.Tests", "roles.txt");

    [Fact]
    public async Task Address_LetsInThoseOfTheSnapshot()
    {
        await using var gu = await Furnished.GuAsync();
        var lines = await LinesAsync(gu, a => a.Feature != "DropIn" && !Doors.CityOnly.Contains(a.Feature!));
        lines = [.. lines, "", "At the city's portal besides:", .. await LinesAsync(await CityPortal.GetAsync(), a => Doors.CityOnly.Contains(a.Feature!))];

        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            await File.WriteAllLinesAsync(Snapshot, lines, TestContext.Current.CancellationToken);
        }

        var known = await File.ReadAllLinesAsync(Snapshot, TestContext.Current.CancellationToken);
        Violations.None(
            lines.Except(known).Select(l => $"now:    {l}").Concat(known.Except(lines).Select(l => $"before: {l}")).OrderBy(l => l[8..], StringComparer.Ordinal),
            "Who may enter is a decision. Where it was meant, write the list anew: WRITE_SNAPSHOTS=1 dotnet test --project tests/Architecture.Tests, read it as somebody who wants in, and have the change reviewed.");
    }

    [Fact]
    public async Task Post_ByWhoMayNotEnter_IsRefusedAndChangesNothing()
    {
        await using var gu = await Furnished.GuAsync();
        var addresses = await OfAsync(gu, _ => true);
        var doorways = await Doorways.FindAsync(gu, await Cast.EverybodyAsync(gu), addresses);
        var before = await TenantContents.ReadAsync(gu);
        var found = new List<string>();
        foreach (var (who, browser) in await Cast.OfAsync(gu))
        {
            foreach (var address in addresses.Where(a => a.Page is not null))
            {
                if (doorways.Of(address) is not { } path || IsIn(await browser.GetAsync(path)))
                {
                    continue;
                }

                foreach (var handler in address.Page!.HandlerMethods.Where(h => h.HttpMethod == "Post"))
                {
                    var answer = await browser.PostAsync(Doorways.To(path, handler.Name));
                    if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized))
                    {
                        found.Add($"{who}: POST {address.Route} {handler.Name}: {(int)answer.Status}");
                    }
                }
            }
        }

        Violations.None(found, "Who may not see a page may not send to it either.");
        Assert.Empty(TenantContents.Changed(before, await TenantContents.ReadAsync(gu)));
    }

    private static async Task<List<string>> LinesAsync(TestTenant portal, Func<Address, bool> which)
    {
        var addresses = await OfAsync(portal, which);
        var doorways = await Doorways.FindAsync(portal, await Cast.EverybodyAsync(portal), addresses);
        Violations.None(doorways.Lost.Select(a => a.ToString()), "No value leads to these addresses, so that nobody's right to them could be tried. Put a thing of their kind into Furnished.");
        var cast = await Cast.OfAsync(portal);
        var lines = new List<string>();
        foreach (var address in addresses.OrderBy(a => a.Route, StringComparer.Ordinal))
        {
            var allowed = new List<string>();
            foreach (var (who, browser) in cast)
            {
                if (IsIn(await browser.GetAsync(doorways.Of(address)!)))
                {
                    allowed.Add(who);
                }
            }

            lines.Add($"{address.Route,-62} {Said(allowed, [.. cast.Select(c => c.Who)])}");
        }

        return lines;
    }

    /// <summary>Each group once: who is signed in may what anybody may, and staff are residents too.</summary>
    private static string Said(List<string> allowed, List<string> all) =>
        allowed.Count == 0 ? "nobody"
        : allowed.Contains("anybody") ? "anybody" + Except(all.Except(allowed))
        : allowed.Contains("residents") ? "whoever is signed in" + Except(all.Skip(1).Except(allowed))
        : string.Join(", ", allowed);

    private static string Except(IEnumerable<string> others) => others.ToList() is { Count: > 0 } some ? $", but not: {string.Join(", ", some)}" : "";

    private static bool IsIn(TestPage page) =>
        page.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        && page.Location?.Contains("/account/sign-in?return=", StringComparison.Ordinal) != true;

    private static async Task<List<Address>> OfAsync(TestTenant portal, Func<Address, bool> which) =>
        [.. (await EndpointTable.ReadAsync(portal.Installation.Services)).Where(a => a is { IsPlatform: false, Feature: not null } && (portal.Tenant.IsCity || !Doors.CityOnly.Contains(a.Feature)) && which(a))];
}
