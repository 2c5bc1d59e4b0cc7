using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Where a feature is off, its addresses do not exist; the next request after a switch already knows.</summary>
public sealed class RouteGateTests
{
    [Fact]
    public async Task Get_FeatureOff_Is404_AndFollowsTheSwitch()
    {
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET") && !a.HasParameters).ToLookup(a => a.Feature!);
        await using var on = await TestTenant.CreateAsync(Database.Sqlite);
        var found = new List<string>();
        foreach (var feature in Doors.Switchable.Where(addresses.Contains))
        {
            await using var off = await TestTenant.CreateAsync(Database.Sqlite);
            await off.SwitchAsync(feature, on: false);
            foreach (var address in addresses[feature].Select(a => a.Route))
            {
                var open = (await AskAsync(on, address)).Status;
                Note(await AskAsync(off, address), HttpStatusCode.NotFound, "off");
                await off.SwitchAsync(feature, on: true);
                Note(await AskAsync(off, address), open, "just switched on");
                await off.SwitchAsync(feature, on: false);
                Note(await AskAsync(off, address), HttpStatusCode.NotFound, "just switched off");
                if (open == HttpStatusCode.NotFound)
                {
                    found.Add($"{feature} {address}: 404 even where the feature is on, so this test proves nothing; give the page something to say when there is nothing");
                }

                void Note(TestPage page, HttpStatusCode wanted, string when)
                {
                    if (page.Status != wanted)
                    {
                        found.Add($"{feature} {address}, {when}: {(int)page.Status} instead of {(int)wanted}");
                    }
                }
            }
        }

        Violations.None(found, "The gate must answer 404 where the feature is off, and nothing else may remember how it was.");
    }

    [Fact]
    public async Task Get_FeatureOff_HomeAndDeskShowNoWayThere()
    {
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET") && !a.HasParameters).ToLookup(a => a.Feature!);
        var found = new List<string>();
        foreach (var feature in Doors.Switchable.Where(addresses.Contains))
        {
            await using var off = await TestTenant.CreateAsync(Database.Sqlite);
            await off.SwitchAsync(feature, on: false);
            var staff = await off.SignInAsync(Roles.TenantAdministrator);
            foreach (var place in (string[])["/", "/desk", "/my"])
            {
                var page = await staff.GetAsync(place);
                found.AddRange(
                    from address in addresses[feature]
                    where page.All("a[href], form[action]").Any(e => (e.GetAttribute("href") ?? e.GetAttribute("action"))!.Split('?', '#')[0] == $"/{off.Tenant.Name}{address.Route}")
                    select $"{feature}: {place} still leads to {address.Route}");
            }
        }

        Violations.None(found, "A link to a page of another feature comes from that feature: as a menu entry or a slot, never written into somebody else's view.");
    }

    private static async Task<TestPage> AskAsync(TestTenant gu, string address) => await (await Everybody.AtAsync(gu)).GetAsync(address);
}
