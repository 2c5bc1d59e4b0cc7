using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Municipal.Kernel;

/// <summary>
/// A PostgreSQL schema per tenant, for several nodes on one truth. One connection pool serves all tenants: the schema is
/// chosen when a connection is opened, so connections stay bounded however many tenants there are.
/// </summary>
public sealed class PostgresProvider : IDatabaseProvider, IDisposable
{
    private const string HostSchema = "municipal_host";
    private const int MostWriters = 8;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _writers;

    /// <summary>Makes the pool.</summary>
    /// <param name="connectionString">An Npgsql connection string to the installation's database.</param>
    public PostgresProvider(string connectionString)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString);
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Timeout"))
        {
            // A server that hangs hurts more than one that refuses: the default of 15 s ties every request up.
            wanted.Timeout = 5;
        }

        _source = NpgsqlDataSource.Create(wanted);
        _writers = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(wanted.ToString()) { MinPoolSize = 0, MaxPoolSize = MostWriters });
    }

    /// <inheritdoc/>
    public bool Shared => true;

    /// <inheritdoc/>
    public string ClockSql => "SELECT clock_timestamp() AT TIME ZONE 'UTC'";

    /// <inheritdoc/>
    public string ReadLockSql => " FOR SHARE";

    /// <inheritdoc/>
    public DbConnection ConnectHost() => Connect(HostSchema);

    /// <inheritdoc/>
    public DbConnection Connect(string store) => Connect(_source, store);

    /// <inheritdoc/>
    public DbConnection ConnectWriter(string store) => Connect(_writers, store);

    /// <inheritdoc/>
    public string StoreOf(TenantName tenant) => $"t_{tenant.Value}";

    /// <inheritdoc/>
    public async ValueTask<WriteTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation) =>
        new(await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation), null);

    /// <inheritdoc/>
    public Task WaitForTurnAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext(current_schema()))", cancellation);

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> HoldAsync(string what, HoldKind kind, CancellationToken cancellation) =>
        AdvisoryHold.TakeAsync(_source, $"municipal {what}", kind, cancellation);

    /// <inheritdoc/>
    public void Use(DbContextOptionsBuilder options, DbConnection connection) => options.UseNpgsql(connection);

    /// <inheritdoc/>
    public async Task<(string Store, bool Migrated)> StageAsync(Guid id, string schemaVersion, CancellationToken cancellation)
    {
        var store = $"s_{id:N}";
        await RunAsync($"CREATE SCHEMA {Quoted(store)}", cancellation);
        return (store, false);
    }

    /// <summary>Makes the schema of the host database where it is missing.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task CreateHostSchemaAsync(CancellationToken cancellation)
    {
        // Two nodes that start together on an empty database: IF NOT EXISTS alone lets both try.
        await using var alone = await HoldAsync(HostSchema, HoldKind.Alone, cancellation);
        await RunAsync($"CREATE SCHEMA IF NOT EXISTS {HostSchema}", cancellation);
    }

    /// <inheritdoc/>
    public Task KeepTemplateAsync(string store, string schemaVersion, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task AdoptAsync(string store, TenantName tenant, CancellationToken cancellation) =>
        RunAsync($"ALTER SCHEMA {Quoted(store)} RENAME TO {Quoted(StoreOf(tenant))}", cancellation);

    /// <inheritdoc/>
    public Task DropAsync(string store, CancellationToken cancellation) => RunAsync($"DROP SCHEMA IF EXISTS {Quoted(store)} CASCADE", cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Store, bool Staged)>> ListAsync(CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand(
            @"SELECT nspname FROM pg_namespace WHERE nspname ~ '^(s|t)_' ORDER BY nspname");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stores = new List<(string, bool)>();
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(0);
            stores.Add((name, name.StartsWith("s_", StringComparison.Ordinal)));
        }

        return stores;
    }

    /// <inheritdoc/>
    public async Task<string> ArchiveAsync(string store, string name, CancellationToken cancellation)
    {
        var kept = $"a_{name}";
        await RunAsync($"ALTER SCHEMA {Quoted(store)} RENAME TO {Quoted(kept)}", cancellation);
        return $"schema {kept}";
    }

    /// <inheritdoc/>
    public async Task ScrubAsync(string? store, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        await using var connection = store is null ? ConnectHost() : Connect(store);
        await connection.OpenAsync(cancellation);
        foreach (var table in tables)
        {
            await connection.ExecuteAsync($"CLUSTER {Quoted(table)} USING {Quoted("pk_" + table)}", cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task<long> SizeAsync(string store, CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand(
            "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = store });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <inheritdoc/>
    public bool IsUniqueViolation(Exception exception) => Innermost(exception)?.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <inheritdoc/>
    public bool IsUnavailable(Exception exception)
    {
        // EF Core wraps what may pass by itself in an InvalidOperationException.
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is TimeoutException or NpgsqlException { IsTransient: true }
                or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown })
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _writers.Dispose();
    }

    private static NpgsqlConnection Connect(NpgsqlDataSource source, string store)
    {
        var connection = source.CreateConnection();
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open && change.OriginalState != ConnectionState.Open)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SET search_path TO {Quoted(store)}";
                command.ExecuteNonQuery();
            }
        };
        return connection;
    }

    private static PostgresException? Innermost(Exception exception) =>
        exception as PostgresException ?? (exception as DbUpdateException)?.InnerException as PostgresException;

    /// <summary>Stores are made by this class from validated names; quoting is the second wall.</summary>
    private static string Quoted(string store) => $"\"{store.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
