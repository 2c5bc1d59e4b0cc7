using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>A gu's portal in the Host that tests share, and a city's in a Host of its own: between them they have every feature on.</summary>
internal sealed class PortalPair : IAsyncDisposable
{
    private readonly TestInstallation _ofTheCity;

    private PortalPair(TestInstallation ofTheCity, TestTenant gu, TestTenant city) => (_ofTheCity, Gu, City) = (ofTheCity, gu, city);

    public TestTenant Gu { get; }

    public TestTenant City { get; }

    public IReadOnlyList<TestTenant> Both => [Gu, City];

    public static async Task<PortalPair> CreateAsync(Database database)
    {
        var installation = await TestInstallation.StartAsync(database);
        return new PortalPair(installation, await TestTenant.CreateAsync(database), await TestTenant.CreateAsync(installation, new TestRecipe { IsCity = true }));
    }

    public async ValueTask DisposeAsync()
    {
        await Gu.DisposeAsync();
        await City.DisposeAsync();
        await _ofTheCity.DisposeAsync();
    }
}
