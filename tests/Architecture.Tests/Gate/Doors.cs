using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What the catalogue knows about switches.</summary>
internal static class Doors
{
    private static readonly Lazy<ModuleCatalog> Catalog = new(() => Shared().GetAwaiter().GetResult().Services.GetRequiredService<ModuleCatalog>());

    public static IReadOnlyList<string> CityOnly => [.. Catalog.Value.Features.Where(f => f.CityOnly).Select(f => f.Id)];

    /// <summary>Features that a gu can switch.</summary>
    public static IReadOnlyList<string> Switchable => [.. Catalog.Value.Features.Where(f => f is { AlwaysOn: false, CityOnly: false }).Select(f => f.Id)];

    private static Task<TestInstallation> Shared() => TestInstallation.OnAsync(Database.Sqlite);
}
