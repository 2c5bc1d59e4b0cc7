using Municipal.Testing;

[assembly: AssemblyFixture(typeof(Municipal.Architecture.Tests.CityPortals))]

namespace Municipal.Architecture.Tests;

/// <summary>A city's portal per database, each in a Host of its own, for tests that change nothing there. With a gu's they have every feature on.</summary>
public sealed class CityPortals : IAsyncDisposable
{
    private readonly Dictionary<Database, Lazy<Task<TestTenant>>> _cities =
        Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<TestTenant>>(() => CreateAsync(d)));

    /// <summary>The city's portal.</summary>
    /// <param name="database">On which database.</param>
    /// <returns>The portal.</returns>
    public Task<TestTenant> OnAsync(Database database) => _cities[database].Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in _cities.Values.Where(c => c.IsValueCreated))
        {
            var city = await started.Value;
            await city.DisposeAsync();
            await city.Installation.DisposeAsync();
        }
    }

    private static async Task<TestTenant> CreateAsync(Database database) =>
        await TestTenant.CreateAsync(await TestInstallation.StartAsync(database), new TestRecipe { IsCity = true });
}
