using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// Counts the commits in every tenant's database: this node's own, and those that other nodes have told. Telling and taking over
/// what is stored are done by one at a time.
/// </summary>
internal sealed class CommitStamps
{
    private readonly ConcurrentDictionary<Guid, Count> _counts = new();

    public long Of(Guid tenant) => _counts.TryGetValue(tenant, out var count) ? count.Value : 0;

    public void Touch(Guid tenant) => CountOf(tenant).Touch();

    public void Stored(Guid tenant, long stamp) => CountOf(tenant).Stored(stamp);

    public void Forget(Guid tenant) => _counts.TryRemove(tenant, out _);

    /// <summary>Tells the other nodes what they have not heard.</summary>
    public async Task TellAsync(HostStore store, CancellationToken cancellation)
    {
        foreach (var (tenant, count) in _counts.Where(s => s.Value.Pending > 0))
        {
            var pending = count.Pending;
            var stored = await store.WriteAsync(async db =>
            {
                await db.Tenants.Where(t => t.Id == tenant).ExecuteUpdateAsync(set => set.SetProperty(t => t.Stamp, t => t.Stamp + pending), cancellation);
                return await db.Tenants.Where(t => t.Id == tenant).Select(t => t.Stamp).FirstOrDefaultAsync(cancellation);
            }, cancellation);
            count.Told(pending, stored);
        }
    }

    private Count CountOf(Guid tenant) => _counts.GetOrAdd(tenant, _ => new Count());

    private sealed class Count
    {
        // Both only ever rise, and with them their sum, at whatever moment it is taken.
        private long _others;
        private long _own;
        private long _told;

        public long Value => Interlocked.Read(ref _others) + Interlocked.Read(ref _own);

        public long Pending => Interlocked.Read(ref _own) - _told;

        public void Touch() => Interlocked.Increment(ref _own);

        public void Stored(long stamp) => Interlocked.Exchange(ref _others, stamp - _told);

        public void Told(long count, long stored)
        {
            _told += count;
            Stored(stored);
        }
    }
}
