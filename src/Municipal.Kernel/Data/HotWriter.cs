using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace Municipal.Kernel;

/// <summary>
/// One writer per tenant with group commit, for inserts that come in floods: enrolments, supports, ballots. Writes that arrive
/// while the disk is busy share the next commit; each caller is answered only after the disk has its write.
/// A write that fails takes only itself back: the writes that shared its transaction are made again, each behind a savepoint.
/// </summary>
/// <param name="provider">The database.</param>
/// <param name="registry">Hears of commits.</param>
public sealed class HotWriter(IDatabaseProvider provider, TenantRegistry registry)
{
    private const int MostPerCommit = 128;
    private const int MostWaiting = 4096;
    private readonly ConcurrentDictionary<Guid, Queue> _queues = new();

    /// <summary>Writes with plain SQL and waits until it is durable.</summary>
    /// <typeparam name="T">What the write gives.</typeparam>
    /// <param name="tenant">Whose database.</param>
    /// <param name="write">
    /// Writes on the writer's connection, inside its transaction. Keep it short; it holds up everyone behind it. It may be called
    /// twice, the first call taken back, so what it changes is the database and nothing else. What the database refuses, it fails
    /// of, even where it catches the exception.
    /// </param>
    /// <param name="cancellation">Gives up waiting; the write may still happen.</param>
    /// <param name="leavesCachesAlone">True where it changes nothing that any cached page shows; the count of commits then does not tell of it.</param>
    /// <returns>What the write gave.</returns>
    /// <exception cref="WriterBusyException">Too many writes are waiting; try again shortly.</exception>
    public async Task<T> WriteAsync<T>(Tenant tenant, Func<WriterConnection, Task<T>> write, CancellationToken cancellation, bool leavesCachesAlone = false)
    {
        var item = new Item<T>(write) { LeavesCachesAlone = leavesCachesAlone };
        var queue = _queues.GetOrAdd(tenant.Id, _ => new Queue());
        if (!queue.Channel.Writer.TryWrite(item))
        {
            throw new WriterBusyException();
        }

        if (Interlocked.CompareExchange(ref queue.Running, 1, 0) == 0)
        {
            _ = Task.Run(() => DrainAsync(tenant, queue), CancellationToken.None);
        }

        return await item.Done.Task.WaitAsync(cancellation);
    }

    private async Task DrainAsync(Tenant tenant, Queue queue)
    {
        do
        {
            await DrainOnceAsync(tenant, queue);
            Volatile.Write(ref queue.Running, 0);
        }
        while (queue.Channel.Reader.TryPeek(out _) && Interlocked.CompareExchange(ref queue.Running, 1, 0) == 0);
    }

    private async Task DrainOnceAsync(Tenant tenant, Queue queue)
    {
        var batch = new List<Item>();
        try
        {
            var opened = provider.ConnectWriter(provider.StoreOf(tenant.Name));
            await using var connection = new WriterConnection(opened);
            await opened.OpenAsync();
            while (queue.Channel.Reader.TryPeek(out _))
            {
                batch.Clear();
                if (!await CommitAsync(connection, Arriving(queue, batch), RunAsync))
                {
                    await CommitAsync(connection, batch, RunApartAsync);
                }

                if (!batch.TrueForAll(item => item.LeavesCachesAlone))
                {
                    registry.Touch(tenant.Id);
                }

                batch.ForEach(item => item.Answer());
            }
        }
        catch (Exception failure)
        {
            // The commit, or the connection itself, failed: nobody of this batch may believe otherwise. Whatever it was, each writer
            // hears it; one kind left out here would leave the tenant's queue without its reader until the next start.
            batch.ForEach(item => item.Fail(failure));
            while (queue.Channel.Reader.TryRead(out var waiting))
            {
                waiting.Fail(failure);
            }
        }
    }

    /// <summary>Runs writes in one transaction.</summary>
    /// <returns>Whether it was committed; if not, nothing of it happened.</returns>
    private async Task<bool> CommitAsync(WriterConnection connection, IEnumerable<Item> items, Func<WriterConnection, Item, Task<bool>> run)
    {
        await using var transaction = await connection.BeginAsync(provider);
        foreach (var item in items)
        {
            if (!await run(connection, item))
            {
                return false;
            }
        }

        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>What waits, and what comes while that is being written.</summary>
    private static IEnumerable<Item> Arriving(Queue queue, List<Item> batch)
    {
        while (batch.Count < MostPerCommit && queue.Channel.Reader.TryRead(out var item))
        {
            batch.Add(item);
            yield return item;
        }
    }

    // Nearly every batch has no failure in it, so nobody pays for a savepoint until there is one.
    private static Task<bool> RunAsync(WriterConnection connection, Item item) => item.RunAsync(connection);

    private static async Task<bool> RunApartAsync(WriterConnection connection, Item item)
    {
        await connection.ExecuteAsync("SAVEPOINT item", CancellationToken.None);
        if (await item.RunAsync(connection))
        {
            await connection.ExecuteAsync("RELEASE SAVEPOINT item", CancellationToken.None);
        }
        else
        {
            await TakeBackAsync(connection, item.Failure!);
        }

        return true;
    }

    private static async Task TakeBackAsync(WriterConnection connection, Exception cause)
    {
        try
        {
            await connection.ExecuteAsync("ROLLBACK TO SAVEPOINT item", CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            // A full disk or a lost server ends the transaction itself: the others of the batch fail for the same cause.
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    private sealed class Queue
    {
        public int Running;

        public Channel<Item> Channel { get; } = System.Threading.Channels.Channel.CreateBounded<Item>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    }

    private abstract class Item
    {
        public bool LeavesCachesAlone { get; init; }

        public abstract Exception? Failure { get; }

        public abstract Task<bool> RunAsync(WriterConnection connection);

        public abstract void Answer();

        public abstract void Fail(Exception failure);
    }

    private sealed class Item<T>(Func<WriterConnection, Task<T>> write) : Item
    {
        private T? _result;
        private Exception? _failure;

        public override Exception? Failure => _failure;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> RunAsync(WriterConnection connection)
        {
            try
            {
                connection.Refusal = null;
                _result = await write(connection);
                _failure = connection.Refusal;
                return _failure is null;
            }
            catch (Exception failure) when (failure is DbException or InvalidOperationException)
            {
                _failure = failure;
                return false;
            }
        }

        public override void Answer()
        {
            if (_failure is null)
            {
                Done.TrySetResult(_result!);
            }
            else
            {
                Done.TrySetException(_failure);
            }
        }

        public override void Fail(Exception failure) => Done.TrySetException(_failure ?? failure);
    }
}
