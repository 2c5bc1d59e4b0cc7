using System.Data.Common;

namespace Municipal.Kernel;

/// <summary>A transaction together with the writer's turn it holds. Disposing it undecided rolls back and passes the turn on.</summary>
/// <param name="inner">The database's transaction.</param>
/// <param name="turn">What to release when it ends; null where the database itself queues writers.</param>
public sealed class WriteTransaction(DbTransaction inner, SemaphoreSlim? turn) : IAsyncDisposable
{
    private bool _ended;

    /// <summary>The database's transaction.</summary>
    public DbTransaction Inner { get; } = inner;

    /// <summary>Makes the writes durable.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A task that ends when the disk has them.</returns>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        await Inner.CommitAsync(cancellation);
        await DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        try
        {
            await Inner.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
