using System.Net;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

public sealed class SmokeTests
{
    [Theory, OnEachDatabase]
    public async Task Get_UnknownPage_Is404(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var other = await TestTenant.CreateAsync(database);
        (await gu.Browse().GetAsync("/nowhere")).Expect(HttpStatusCode.NotFound);
        await gu.WriteAsync(s => { ((AuditTrail)s.GetService(typeof(AuditTrail))!).Record("a", "b", "c"); return Task.CompletedTask; });
        Assert.Single(await gu.AuditAsync());
        Assert.Empty(await other.AuditAsync());
        await gu.RunJobsAsync(); await gu.DeliverAsync();
    }
}
