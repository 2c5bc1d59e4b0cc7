using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Municipal.Kernel;

/// <summary>
/// Brings a database up to date in one transaction over all modules: after a kill it is as before or as after.
/// EF Core's own migrator is not used because on SQLite it leaves a lock row behind when it is killed, and the next start hangs.
/// </summary>
/// <param name="provider">The database.</param>
/// <param name="clock">Dates the history.</param>
public sealed class TenantMigrator(IDatabaseProvider provider, TimeProvider clock)
{
    private const string CreateHistory =
        "CREATE TABLE IF NOT EXISTS kernel_migrations (module varchar(60) NOT NULL, id varchar(150) NOT NULL, applied_at varchar(40) NOT NULL, PRIMARY KEY (module, id))";

    private readonly ConcurrentDictionary<Type, Lazy<IReadOnlyList<Script>>> _scripts = new();
    private readonly ConcurrentDictionary<Type, IReadOnlyList<string>> _names = new();

    /// <summary>A fingerprint of every migration that a set of contexts has; equal fingerprints need no look at the database.</summary>
    /// <param name="contexts">The modules' contexts.</param>
    /// <returns>Sixteen hexadecimal digits.</returns>
    public static string VersionOf(IEnumerable<Type> contexts)
    {
        var ids = contexts.Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName)))
            .SelectMany(c => IdsOf(c).Select(id => $"{c.Name}:{id}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids))))[..16];
    }

    /// <summary>Applies what is missing.</summary>
    /// <param name="connection">An open connection to the store.</param>
    /// <param name="contexts">The modules' contexts.</param>
    /// <param name="cancellation">Ends the work; nothing is then changed.</param>
    /// <returns>The ids applied, as <c>module:id</c>.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(DbConnection connection, IEnumerable<Type> contexts, CancellationToken cancellation)
    {
        // A table rebuild on SQLite drops the old table; with foreign keys on, that would delete the rows that point at it.
        var isSqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        if (isSqlite)
        {
            await connection.ExecuteAsync("PRAGMA foreign_keys=OFF", cancellation);
        }

        var applied = new List<string>();
        try
        {
            await using var transaction = await provider.BeginWriteAsync(connection, cancellation);
            // Nodes that start together take turns here.
            await provider.WaitForTurnAsync(connection, cancellation);
            await connection.ExecuteAsync(CreateHistory, cancellation);
            var known = await KnownAsync(connection, cancellation);
            foreach (var script in contexts.Where(c => !NamesOf(c).All(known.Contains)).SelectMany(ScriptsOf).Where(s => !known.Contains(s.Name)))
            {
                await ApplyAsync(connection, script, cancellation);
                applied.Add(script.Name);
            }

            await transaction.CommitAsync(cancellation);
            return applied;
        }
        finally
        {
            if (isSqlite)
            {
                await connection.ExecuteAsync("PRAGMA foreign_keys=ON", CancellationToken.None);
            }
        }
    }

    private static IReadOnlyList<string> IdsOf(Type contextType)
    {
        return [.. contextType.Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Migration)) && ContextOf(t) == contextType).Select(IdOf).Order(StringComparer.Ordinal)];

        static Type? ContextOf(Type migration) => ((DbContextAttribute?)Attribute.GetCustomAttribute(migration, typeof(DbContextAttribute)))?.ContextType;
        static string IdOf(Type migration) => ((MigrationAttribute)Attribute.GetCustomAttribute(migration, typeof(MigrationAttribute))!).Id;
    }

    private IReadOnlyList<string> NamesOf(Type contextType) =>
        _names.GetOrAdd(contextType, type => [.. IdsOf(type).Select(id => $"{ModuleDb.TablePrefixOf(type)}:{id}")]);

    private async Task ApplyAsync(DbConnection connection, Script script, CancellationToken cancellation)
    {
        if (script.Sql.Length > 0)
        {
            await connection.ExecuteAsync(script.Sql, cancellation);
        }

        await connection.ExecuteAsync(
            "INSERT INTO kernel_migrations (module, id, applied_at) VALUES (@p0, @p1, @p2)",
            cancellation, script.Module, script.Id, clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    // Writing the SQL costs many times what running it does, and is the same for every tenant; a start that finds nothing missing writes none.
    private IReadOnlyList<Script> ScriptsOf(Type contextType) => _scripts.GetOrAdd(contextType, type => new(() => Write(type))).Value;

    private List<Script> Write(Type contextType)
    {
        using var connection = provider.ConnectHost();
        using var context = ContextOptions.Open(provider, contextType, connection);
        var assembly = context.GetService<IMigrationsAssembly>();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        var initializer = context.GetService<IModelRuntimeInitializer>();
        var scripts = new List<Script>();
        foreach (var (id, type) in assembly.Migrations.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var migration = assembly.CreateMigration(type, context.Database.ProviderName!);
            IModel? target = migration.TargetModel.GetEntityTypes().Any() ? initializer.Initialize(migration.TargetModel, designTime: true) : null;
            var commands = generator.Generate(migration.UpOperations, target).Select(c => c.CommandText.TrimEnd().TrimEnd(';') + ";");
            scripts.Add(new Script(context.TablePrefix, id, string.Join('\n', commands)));
        }

        return scripts;
    }

    private static async Task<HashSet<string>> KnownAsync(DbConnection connection, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await using var command = connection.Command("SELECT module, id FROM kernel_migrations");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            known.Add($"{reader.GetString(0)}:{reader.GetString(1)}");
        }

        return known;
    }

    /// <summary>One migration as this database is told it.</summary>
    private sealed record Script(string Module, string Id, string Sql)
    {
        public string Name => $"{Module}:{Id}";
    }
}
