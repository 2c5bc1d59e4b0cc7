using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Testing;

/// <summary>
/// Makes tenants for tests: the first of a kind by its recipe, the way an installation does it, the next ones as copies of that
/// one, which takes milliseconds where a recipe with its people and their passwords takes a second.
/// </summary>
internal sealed class TenantTemplates(TestInstallation installation)
{
    // The history is there already: every copy is brought to the schema the way an installation does it.
    private const string CopyRows = """
        DO $$
        DECLARE name text;
        BEGIN
            SET LOCAL session_replication_role = replica;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = '{from}' AND tablename <> 'kernel_migrations' LOOP
                EXECUTE format('INSERT INTO %I.%I SELECT * FROM %I.%I', current_schema(), name, '{from}', name);
            END LOOP;
        END $$
        """;

    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly ConcurrentDictionary<string, Lazy<Task<Tenant>>> _kept = new(StringComparer.Ordinal);
    private int _count;

    private IDatabaseProvider Provider => installation.Services.GetRequiredService<IDatabaseProvider>();

    private InstallationPaths Paths => installation.Services.GetRequiredService<InstallationPaths>();

    private TenantMigrations Migrations => installation.Services.GetRequiredService<TenantMigrations>();

    private TenantRegistry Registry => installation.Services.GetRequiredService<TenantRegistry>();

    public async Task<Tenant> MakeAsync(TestRecipe recipe)
    {
        if (recipe.IsCity)
        {
            return await SetUpAsync(recipe);
        }

        var kept = await _kept.GetOrAdd(recipe.Key, _ => new(() => KeepAsync(recipe))).Value;
        var (id, name) = (Guid.CreateVersion7(), NextName());
        await (installation.Database == Database.Sqlite ? CopyFileAsync(kept, name) : CopySchemaAsync(kept, id, name));
        CopyFolder(Paths.FilesOf(kept.Name), Paths.FilesOf(name));
        return await Registry.AddAsync(id, name, FactsOf(kept), Migrations.Version, Never);
    }

    private async Task<Tenant> KeepAsync(TestRecipe recipe)
    {
        var tenant = await SetUpAsync(recipe);
        if (installation.Database == Database.Sqlite)
        {
            await using var connection = Provider.Connect(Provider.StoreOf(tenant.Name));
            await connection.OpenAsync();
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", Never);
        }

        return tenant;
    }

    private Task CopyFileAsync(Tenant kept, TenantName name)
    {
        var store = Provider.StoreOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        File.Copy(Provider.StoreOf(kept.Name), store);
        return Task.CompletedTask;
    }

    private async Task CopySchemaAsync(Tenant kept, Guid id, TenantName name)
    {
        var staged = await Migrations.StageAsync(id, Never);
        await using (var connection = Provider.Connect(staged))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync(CopyRows.Replace("{from}", Provider.StoreOf(kept.Name), StringComparison.Ordinal), Never);
        }

        await Provider.AdoptAsync(staged, name, Never);
    }

    private async Task<Tenant> SetUpAsync(TestRecipe recipe)
    {
        var book = installation.Services.GetRequiredService<RecipeBook>();
        var name = NextName();
        var file = Path.Combine(installation.Folder, $"{name}.recipe.json");
        await File.WriteAllTextAsync(file, recipe.Json(installation.Services.GetRequiredService<ModuleCatalog>()));
        var title = recipe.IsCity ? new LocalizedText("서울특별시", "Seoul") : new LocalizedText("한빛구", "Hanbit-gu");
        var (tenant, _) = await installation.Services.GetRequiredService<TenantSetup>().CreateAsync(new SetupOrder(name, title), book.Open(file), Never);
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
