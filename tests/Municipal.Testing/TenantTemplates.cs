using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Testing;

/// <summary>
/// Makes tenants for tests: the first of a kind by its recipe, the way an installation does it. On SQLite the next ones are copies
/// of that one's file, which takes a millisecond; on PostgreSQL each is set up.
/// </summary>
internal sealed class TenantTemplates(TestInstallation installation)
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly ConcurrentDictionary<string, Lazy<Task<(string File, TenantFacts Facts)>>> _files = new(StringComparer.Ordinal);
    private int _count;

    private TenantSetup Setup => installation.Services.GetRequiredService<TenantSetup>();

    private TenantRegistry Registry => installation.Services.GetRequiredService<TenantRegistry>();

    public async Task<Tenant> MakeAsync(TestRecipe recipe)
    {
        if (installation.Database == Database.PostgreSql || recipe.IsCity)
        {
            return await SetUpAsync(recipe);
        }

        var (file, facts) = await _files.GetOrAdd(recipe.Key, _ => new(() => KeepAsync(recipe))).Value;
        var name = NextName();
        var store = installation.Services.GetRequiredService<IDatabaseProvider>().StoreOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        File.Copy(file, store);
        var files = installation.Services.GetRequiredService<InstallationPaths>().FilesOf(name);
        CopyFolder(file + "-files", files);
        return await Registry.AddAsync(Guid.CreateVersion7(), name, facts, installation.Services.GetRequiredService<TenantMigrations>().Version, Never);
    }

    private async Task<(string File, TenantFacts Facts)> KeepAsync(TestRecipe recipe)
    {
        var tenant = await SetUpAsync(recipe);
        var provider = installation.Services.GetRequiredService<IDatabaseProvider>();
        var kept = Path.Combine(installation.Folder, $"kept-{tenant.Name}.db");
        await using (var connection = (SqliteConnection)provider.Connect(provider.StoreOf(tenant.Name)))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", Never);
            File.Copy(provider.StoreOf(tenant.Name), kept);
        }

        CopyFolder(installation.Services.GetRequiredService<InstallationPaths>().FilesOf(tenant.Name), kept + "-files");
        return (kept, FactsOf(tenant));
    }

    private async Task<Tenant> SetUpAsync(TestRecipe recipe)
    {
        var book = installation.Services.GetRequiredService<RecipeBook>();
        var name = NextName();
        var file = Path.Combine(installation.Folder, $"{name}.recipe.json");
        await File.WriteAllTextAsync(file, recipe.Json(installation.Services.GetRequiredService<ModuleCatalog>()));
        var title = recipe.IsCity ? new LocalizedText("서울특별시", "Seoul") : new LocalizedText("한빛구", "Hanbit-gu");
        var (tenant, _) = await Setup.CreateAsync(new SetupOrder(name, title), book.Open(file), Never);
        // Only a demonstration's recipe may carry accounts; the portal then stands as a real one.
        return recipe.IsDemo ? tenant : await Registry.UpdateAsync(tenant.Id, facts => facts with { IsDemo = false }, Never);
    }

    private TenantName NextName() => TenantName.Parse($"gu{Interlocked.Increment(ref _count)}");

    private static TenantFacts FactsOf(Tenant tenant) => new()
    {
        Title = tenant.Title, IsCity = tenant.IsCity, IsDemo = tenant.IsDemo, Features = [.. tenant.Features], Theme = tenant.Theme, Brand = tenant.Brand, Recipe = tenant.Recipe,
    };

    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
