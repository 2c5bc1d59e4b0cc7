using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>A Host with a furnished city and a gu below it, one for all tests of this assembly that need a city.</summary>
internal static class CityPortal
{
    private static readonly Lazy<Task<(TestInstallation Installation, TestTenant City)>> Started = new(StartAsync);

    static CityPortal() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            Started.Value.GetAwaiter().GetResult().Installation.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    };

    public static async Task<TestTenant> GetAsync() => (await Started.Value).City;

    private static async Task<(TestInstallation, TestTenant)> StartAsync()
    {
        var installation = await TestInstallation.StartAsync(Database.Sqlite);
        var city = await TestTenant.CreateAsync(installation, Furnished.Recipe with { IsCity = true });
        await TestTenant.CreateAsync(installation);
        var staff = await city.SignInAsync(Roles.CityStaff);
        (await staff.PostAsync("/desk/portals/bulk", ("Input.Text", "name,titleKo,recipe\nhansol,한솔구,gu-light\n"))).Expect(System.Net.HttpStatusCode.Redirect);
        return (installation, city);
    }
}
