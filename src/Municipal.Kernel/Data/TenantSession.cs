using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// One scope's view of its tenant's database: one connection, at most one transaction, shared by every module's context.
/// Reading needs nothing; writing begins with <see cref="BeginAsync"/> and is durable only after <see cref="CommitAsync"/>.
/// </summary>
/// <param name="tenant">The scope's tenant.</param>
/// <param name="provider">The database.</param>
/// <param name="options">Of the contexts.</param>
/// <param name="registry">Hears of commits, which key every cache.</param>
public sealed class TenantSession(CurrentTenant tenant, IDatabaseProvider provider, ContextOptions options, TenantRegistry registry) : IAsyncDisposable, IDisposable
{
    private readonly List<DbContext> _contexts = [];
    private readonly List<Func<CancellationToken, Task>> _beforeCommit = [];
    private readonly List<Action> _afterCommit = [];
    private readonly List<Action> _afterRollback = [];
    private DbConnection? _connection;
    private WriteTransaction? _transaction;
    private string? _store;

    /// <summary>The tenant whose database this is.</summary>
    public Tenant Tenant => tenant.Value;

    /// <summary>Whether a transaction is open.</summary>
    public bool IsWriting => _transaction is not null;

    /// <summary>Whether a commit would write anything.</summary>
    public bool HasSomethingToSave => _beforeCommit.Count > 0 || _contexts.Any(c => c.ChangeTracker.HasChanges());

    /// <summary>Set where a commit changes nothing that any cached page shows, such as a sign-in.</summary>
    public bool LeavesCachesAlone { get; set; }

    /// <summary>The scope's connection, opened on first use.</summary>
    public DbConnection Connection
    {
        get
        {
            if (_connection is null)
            {
                _connection = provider.Connect(_store ?? provider.StoreOf(Tenant.Name));
                _connection.Open();
            }

            return _connection;
        }
    }

    /// <summary>Points the session at a store that is not in its tenant's place yet; only set-up does.</summary>
    /// <param name="store">The staged store.</param>
    public void UseStaged(string store) => _store = store;

    /// <summary>Starts writing: waits for the writer's turn, then opens the transaction that every context of the scope joins.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A task.</returns>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (_transaction is not null)
        {
            return;
        }

        _transaction = await provider.BeginWriteAsync(Connection, cancellation);
        foreach (var context in _contexts)
        {
            await context.Database.UseTransactionAsync(_transaction.Inner, cancellation);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        }
    }

    /// <summary>Sends what the contexts hold to the database, inside the transaction, so that queries of any module see it.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        foreach (var context in _contexts.Where(c => c.ChangeTracker.HasChanges()).ToList())
        {
            await context.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Saves what the contexts hold and commits. When this returns, the disk has it.</summary>
    /// <param name="cancellation">Ends the work; the transaction then rolls back.</param>
    /// <returns>A task.</returns>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (_transaction is null)
        {
            return;
        }

        await SaveAsync(cancellation);
        for (var i = 0; i < _beforeCommit.Count; i++)
        {
            await _beforeCommit[i](cancellation);
        }

        _beforeCommit.Clear();
        await SaveAsync(cancellation);
        await _transaction.CommitAsync(cancellation);
        await LeaveTransactionAsync();
        if (!LeavesCachesAlone && _store is null)
        {
            registry.Touch(Tenant.Id);
        }

        foreach (var action in _afterCommit)
        {
            action();
        }

        _afterCommit.Clear();
        _afterRollback.Clear();
    }

    /// <summary>Drops everything written since <see cref="BeginAsync"/>.</summary>
    /// <returns>A task.</returns>
    public async Task RollbackAsync()
    {
        if (_transaction is null)
        {
            return;
        }

        await _transaction.DisposeAsync();
        _beforeCommit.Clear();
        _afterCommit.Clear();
        await LeaveTransactionAsync();
        _afterRollback.ForEach(action => action());
        _afterRollback.Clear();
    }

    /// <summary>Does something inside the transaction, just before the commit.</summary>
    /// <param name="action">What to do.</param>
    public void BeforeCommit(Func<CancellationToken, Task> action) => _beforeCommit.Add(action);

    /// <summary>Does something quick and harmless once the disk has the writes.</summary>
    /// <param name="action">What to do.</param>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Forgets what was meant for this transaction where it is rolled back and the scope goes on.</summary>
    /// <param name="action">What to do.</param>
    public void AfterRollback(Action action) => _afterRollback.Add(action);

    /// <summary>Makes a module's context on this session's connection; the container calls it.</summary>
    /// <typeparam name="TDb">The context.</typeparam>
    /// <param name="create">The context's constructor.</param>
    /// <returns>The context.</returns>
    public TDb Create<TDb>(Func<DbContextOptions<TDb>, TDb> create) where TDb : ModuleDb
    {
        // A recipe is checked outside every tenant; its steps are made to be asked for their shape, and their contexts stay unopened.
        var context = create(options.On<TDb>(tenant.IsSet ? Connection : provider.ConnectHost(), tracking: _transaction is not null));
        if (_transaction is not null)
        {
            context.Database.UseTransaction(_transaction.Inner);
        }

        _contexts.Add(context);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task LeaveTransactionAsync()
    {
        _transaction = null;
        foreach (var context in _contexts)
        {
            await context.Database.UseTransactionAsync(null);
            context.ChangeTracker.Clear();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        }
    }
}
