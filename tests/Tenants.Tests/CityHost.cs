using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Tenants.Tests;

/// <summary>A Host with a city's portal, one per database for all tests of this assembly; each test brings portals of its own names.</summary>
internal static class CityHost
{
    private static readonly Dictionary<Database, Lazy<Task<TestTenant>>> Cities = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<TestTenant>>(() => MakeAsync(d)));

    public static Task<TestTenant> OnAsync(Database database) => Cities[database].Value;

    public static T Get<T>(this TestTenant city) where T : notnull => city.Installation.Services.GetRequiredService<T>();

    /// <summary>Makes a gu's portal from a shipped recipe.</summary>
    public static async Task<Tenant> PortalAsync(this TestTenant city, string name, string recipe = "gu-light") =>
        (await city.Get<TenantSetup>().CreateAsync(new SetupOrder(TenantName.Parse(name), new LocalizedText($"{name}구", $"{name}-gu")), city.Get<RecipeBook>().Open(recipe), TestContext.Current.CancellationToken)).Tenant;

    public static Tenant? Find(this TestTenant city, string name) => city.Get<TenantRegistry>().Current.ByName(name);

    private static async Task<TestTenant> MakeAsync(Database database) => await TestTenant.CreateAsync(await TestInstallation.OnAsync(database), new TestRecipe { IsCity = true });
}
