using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// A SQLite file per tenant. WAL so that readers never wait; <c>synchronous=FULL</c> so that what was acknowledged survives a
/// power cut; one writer per file at a time, queued here rather than by SQLite's sleeping retries.
/// </summary>
/// <param name="paths">Where the files live.</param>
public sealed class SqliteProvider(InstallationPaths paths) : IDatabaseProvider
{
    private const string FileName = "data.db";
    private static readonly TimeSpan ScrubPause = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Shared => false;

    /// <summary>Whether a commit waits until the disk has it. False only for the test that shows what a power cut then takes.</summary>
    public bool SurvivesPowerCut { get; init; } = true;

    /// <inheritdoc/>
    public DbConnection ConnectHost() => Connect(Path.Combine(paths.Root, "host.db"));

    /// <inheritdoc/>
    public DbConnection Connect(string store) => new SqliteConnection(_addresses.GetOrAdd(store, static store => new SqliteConnectionStringBuilder
    {
        DataSource = store,
        ForeignKeys = true,
        DefaultTimeout = 5,
        Pooling = true,
    }.ToString()));

    /// <inheritdoc/>
    public string StoreOf(TenantName tenant) => Path.Combine(paths.Tenants, tenant.Value, FileName);

    /// <inheritdoc/>
    public async ValueTask<WriteTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation)
    {
        var turn = _turns.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        try
        {
            // Said before every write: what SQLite was compiled with must not decide it.
            await connection.ExecuteAsync(SurvivesPowerCut ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL", cancellation);
            // Microsoft.Data.Sqlite opens non-deferred transactions with BEGIN IMMEDIATE.
            return new WriteTransaction(((SqliteConnection)connection).BeginTransaction(deferred: false), turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task WaitForTurnAsync(DbConnection connection, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> HoldAsync(string what, HoldKind kind, CancellationToken cancellation) =>
        FileHold.TakeAsync(Path.Combine(paths.Root, $".{what}.lock"), kind, cancellation);

    /// <inheritdoc/>
    public void Use(DbContextOptionsBuilder options, DbConnection connection) => options.UseSqlite(connection);

    /// <inheritdoc/>
    public async Task<(string Store, bool Migrated)> StageAsync(Guid id, string schemaVersion, CancellationToken cancellation)
    {
        var folder = Path.Combine(paths.Staging, id.ToString("N"));
        Directory.CreateDirectory(folder);
        var store = Path.Combine(folder, FileName);
        var template = TemplateOf(schemaVersion);
        if (File.Exists(template))
        {
            File.Copy(template, store);
            return (store, true);
        }

        await using var connection = Connect(store);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync("PRAGMA journal_mode=WAL", cancellation);
        return (store, false);
    }

    /// <inheritdoc/>
    public async Task KeepTemplateAsync(string store, string schemaVersion, CancellationToken cancellation)
    {
        var template = TemplateOf(schemaVersion);
        // Beside the staged store, so that what a kill leaves is swept with it.
        var unfinished = Path.Combine(Path.GetDirectoryName(store)!, "template.db");
        await using (var connection = Connect(store))
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }

        File.Copy(store, unfinished);
        using (var copy = File.OpenHandle(unfinished, access: FileAccess.ReadWrite))
        {
            // After a power cut a name without its content would be the template of every tenant to come.
            RandomAccess.FlushToDisk(copy);
        }

        File.Move(unfinished, template, overwrite: true);
    }

    /// <inheritdoc/>
    public async Task AdoptAsync(string store, TenantName tenant, CancellationToken cancellation)
    {
        await ReleaseAsync(store, cancellation);
        Directory.Move(Path.GetDirectoryName(store)!, Path.GetDirectoryName(StoreOf(tenant))!);
    }

    /// <inheritdoc/>
    public async Task DropAsync(string store, CancellationToken cancellation)
    {
        await ReleaseAsync(store, cancellation);
        if (Path.GetDirectoryName(store) is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Store, bool Staged)>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<(string, bool)>>(
        [
            .. StoresIn(paths.Staging).Select(s => (s, true)),
            .. StoresIn(paths.Tenants).Select(s => (s, false)),
        ]);

    /// <inheritdoc/>
    public async Task<string> ArchiveAsync(string store, string name, CancellationToken cancellation)
    {
        await ReleaseAsync(store, cancellation);
        var kept = Path.Combine(paths.Archive, name);
        Directory.Move(Path.GetDirectoryName(store)!, kept);
        return kept;
    }

    /// <inheritdoc/>
    public async Task ScrubAsync(string? store, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        await using var connection = store is null ? ConnectHost() : Connect(store);
        await connection.OpenAsync(cancellation);
        var turn = _turns.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        try
        {
            await connection.ExecuteAsync("VACUUM", cancellation);
            // A reader may still stand on an old page of the log; its end is waited for, since the log holds what was deleted.
            while (await connection.ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation) is not 0L)
            {
                await Task.Delay(ScrubPause, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public Task<long> SizeAsync(string store, CancellationToken cancellation) =>
        Task.FromResult(((string[])[store, store + "-wal"]).Where(File.Exists).Sum(f => new FileInfo(f).Length));

    /// <inheritdoc/>
    public bool IsUniqueViolation(Exception exception) =>
        Innermost(exception) is { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <inheritdoc/>
    public bool IsUnavailable(Exception exception) =>
        // busy, locked, read-only, I/O error, full, cannot open
        Innermost(exception) is { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 };

    private static SqliteException? Innermost(Exception exception) =>
        exception as SqliteException ?? (exception as DbUpdateException)?.InnerException as SqliteException;

    private static IEnumerable<string> StoresIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(d => Path.Combine(d, FileName)) : [];

    private string TemplateOf(string schemaVersion) => Path.Combine(paths.Templates, $"{schemaVersion}.db");

    private async Task ReleaseAsync(string store, CancellationToken cancellation)
    {
        if (!File.Exists(store))
        {
            return;
        }

        await using var connection = (SqliteConnection)Connect(store);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        await connection.CloseAsync();
        SqliteConnection.ClearPool(connection);
        _addresses.TryRemove(store, out _);
    }
}
