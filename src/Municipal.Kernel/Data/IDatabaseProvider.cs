using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// The seam between SQLite (a file per tenant) and PostgreSQL (a schema per tenant). One class each; everything that
/// differs between the two is in these two classes and nowhere else.
/// </summary>
public interface IDatabaseProvider
{
    /// <summary>Whether several nodes may share the databases.</summary>
    bool Shared { get; }

    /// <summary>An unopened connection to the host database, which holds the registry, keys and journal.</summary>
    /// <returns>The connection; the caller disposes it.</returns>
    DbConnection ConnectHost();

    /// <summary>An unopened connection to one tenant's database.</summary>
    /// <param name="store">Which database: see <see cref="StoreOf"/>.</param>
    /// <returns>The connection; once open it sees that tenant's tables and no others.</returns>
    DbConnection Connect(string store);

    /// <summary>An unopened connection for the hot writer, apart from the requests': those hold theirs while they wait for the writer.</summary>
    /// <param name="store">Which database.</param>
    /// <returns>The connection; the caller disposes it.</returns>
    DbConnection ConnectWriter(string store) => Connect(store);

    /// <summary>The name of the place where a tenant's tables live.</summary>
    /// <param name="tenant">The tenant's name.</param>
    /// <returns>A file path or schema name.</returns>
    string StoreOf(TenantName tenant);

    /// <summary>Opens a transaction that may write at once: it waits for its turn instead of failing late.</summary>
    /// <param name="connection">An open connection made by this provider.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The transaction; disposing it without a commit rolls back.</returns>
    ValueTask<WriteTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Inside a transaction: holds off every other transaction that asks the same of this store, until this one ends.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A task.</returns>
    Task WaitForTurnAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Holds a name across all processes of the installation. A killed process lets go.</summary>
    /// <param name="what">The name; letters.</param>
    /// <param name="kind">Alone or together with others.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What lets go when disposed; null where <see cref="HoldKind.AloneIfFree"/> found it held.</returns>
    Task<IAsyncDisposable?> HoldAsync(string what, HoldKind kind, CancellationToken cancellation);

    /// <summary>Tells EF Core to use an existing connection.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connection">The connection of the session.</param>
    void Use(DbContextOptionsBuilder options, DbConnection connection);

    /// <summary>Makes a database in a place that no visitor can reach yet: a copy of the kept template of that schema, or an empty one.</summary>
    /// <param name="id">Identity of the tenant being set up.</param>
    /// <param name="schemaVersion">The schema wanted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The staged store, and whether it already has that schema.</returns>
    Task<(string Store, bool Migrated)> StageAsync(Guid id, string schemaVersion, CancellationToken cancellation);

    /// <summary>Keeps a freshly migrated, still empty store as the template for the next ones, where copying is cheaper than migrating.</summary>
    /// <param name="store">The store.</param>
    /// <param name="schemaVersion">The schema it has.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task KeepTemplateAsync(string store, string schemaVersion, CancellationToken cancellation);

    /// <summary>Moves a staged store to its tenant's place. After this the registry row makes it visible.</summary>
    /// <param name="store">The staged store.</param>
    /// <param name="tenant">The tenant's name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task AdoptAsync(string store, TenantName tenant, CancellationToken cancellation);

    /// <summary>Removes a store: a staged one after a failure, or a deleted tenant's.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task DropAsync(string store, CancellationToken cancellation);

    /// <summary>All stores that exist, staged or in place, so that leftovers of a kill can be swept.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Staged stores first.</returns>
    Task<IReadOnlyList<(string Store, bool Staged)>> ListAsync(CancellationToken cancellation);

    /// <summary>Takes a deleted tenant's store out of service and keeps it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">What to keep it as; letters, digits and hyphens.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Where it is kept, for the operator to read.</returns>
    Task<string> ArchiveAsync(string store, string name, CancellationToken cancellation);

    /// <summary>A query for the database server's own clock, UTC; null where the database lives in this process and both have one clock.</summary>
    string? ClockSql => null;

    /// <summary>Put behind a query of one row: nobody changes that row until the transaction ends, while others may read it the same way. Empty where there is one writer anyhow.</summary>
    string ReadLockSql => "";

    /// <summary>Rewrites tables, so that rows deleted before are in none of the database's files any more. Takes its own connection and turn; call it outside every transaction.</summary>
    /// <param name="store">The store; null for the host database.</param>
    /// <param name="tables">Tables whose primary key is named <c>pk_</c> and the table; afterwards they lie in its order.</param>
    /// <param name="cancellation">Ends the work; what is not done yet can be done later.</param>
    /// <returns>A task.</returns>
    Task ScrubAsync(string? store, IReadOnlyList<string> tables, CancellationToken cancellation);

    /// <summary>Size of a store in bytes.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Bytes.</returns>
    Task<long> SizeAsync(string store, CancellationToken cancellation);

    /// <summary>Whether an exception says that a row with the same unique key exists.</summary>
    /// <param name="exception">What the database threw.</param>
    /// <returns>True for a unique violation.</returns>
    bool IsUniqueViolation(Exception exception);

    /// <summary>Whether an exception says that the disk is full, locked, read-only or the server away: the write may be tried again.</summary>
    /// <param name="exception">What the database threw.</param>
    /// <returns>True where trying again later can help.</returns>
    bool IsUnavailable(Exception exception);
}

/// <summary>How a name is held across processes.</summary>
public enum HoldKind
{
    /// <summary>With others who hold it together; waits while one holds it alone.</summary>
    Together,

    /// <summary>Alone; waits for all others.</summary>
    Alone,

    /// <summary>Alone, or not at all.</summary>
    AloneIfFree,
}
