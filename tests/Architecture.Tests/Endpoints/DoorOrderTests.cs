using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Where a feature is off, its addresses are not there: for nobody, by no verb, and without a question who asks.</summary>
public sealed class DoorOrderTests
{
    [Fact]
    public async Task Ask_FeatureOff_Is404BeforeAnybodyIsAskedToSignIn()
    {
        await using var gu = await Furnished.GuAsync();
        var everybody = await Cast.EverybodyAsync(gu);
        var addresses = (await EndpointTable.PortalAsync()).ToList();
        var doorways = await Doorways.FindAsync(gu, everybody, [.. addresses.Where(a => !Doors.CityOnly.Contains(a.Feature ?? ""))]);
        var before = gu.Tenant.Features;
        foreach (var feature in Doors.Switchable)
        {
            await gu.SwitchAsync(feature, on: false);
        }

        var found = new List<string>();
        foreach (var address in addresses.Where(a => Doors.CityOnly.Contains(a.Feature!) || Doors.Switchable.Contains(a.Feature!)))
        {
            var path = (doorways.Of(address) ?? address.Filled).Split('?')[0];
            foreach (var (who, page) in ((string, TestPage)[])
            [
                ("anybody", await gu.Browse().GetAsync(path)),
                ("everybody", await everybody.GetAsync(path)),
                ("anybody's form", await gu.Browse().PostAsync(path)),
                ("everybody's form", await everybody.PostAsync(path)),
                ("in English", await everybody.GetAsync("/en" + path)),
                ("with a slash", await everybody.GetAsync(path + "/")),
                ("in capitals", await everybody.GetAsync(path.ToUpperInvariant())),
            ])
            {
                if (page.Status != HttpStatusCode.NotFound || page.Source.Contains(Furnished.Marker, StringComparison.Ordinal))
                {
                    found.Add($"{address} of {address.Feature}, {who}: {(int)page.Status} {page.Location}");
                }
            }
        }

        Violations.None(found, "The gate stands before authentication: a feature that is off has no sign-in page, no refusal and no form.");
        Assert.NotEqual(before, gu.Tenant.Features);
    }
}
