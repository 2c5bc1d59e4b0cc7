using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Opens the host database: short-lived contexts for reading, one transaction for writing.</summary>
/// <param name="provider">The database.</param>
/// <param name="migrator">Brings it up to date at start.</param>
public sealed class HostStore(IDatabaseProvider provider, TenantMigrator migrator)
{
    /// <summary>Makes the host database where it is missing and applies its migrations.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (provider is PostgresProvider postgres)
        {
            await postgres.CreateHostSchemaAsync(cancellation);
        }

        await using var connection = provider.ConnectHost();
        await connection.OpenAsync(cancellation);
        if (provider is SqliteProvider)
        {
            await connection.ExecuteAsync("PRAGMA journal_mode=WAL", cancellation);
        }

        await migrator.MigrateAsync(connection, [typeof(HostDb)], cancellation);
    }

    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="work">Reads with the context.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was read.</returns>
    public async Task<T> ReadAsync<T>(Func<HostDb, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = provider.ConnectHost();
        await connection.OpenAsync(cancellation);
        await using var db = Open(connection);
        return await work(db);
    }

    /// <summary>Writes in one transaction.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">Writes with the context; saved and committed when it returns.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What the work gave.</returns>
    public async Task<T> WriteAsync<T>(Func<HostDb, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = provider.ConnectHost();
        await connection.OpenAsync(cancellation);
        await using var transaction = await provider.BeginWriteAsync(connection, cancellation);
        // What is read here stays true until the commit, whichever node writes.
        await provider.WaitForTurnAsync(connection, cancellation);
        await using var db = Open(connection);
        await db.Database.UseTransactionAsync(transaction.Inner, cancellation);
        var result = await work(db);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private HostDb Open(System.Data.Common.DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<HostDb>();
        provider.Use(options, connection);
        return new HostDb(options.Options);
    }
}
