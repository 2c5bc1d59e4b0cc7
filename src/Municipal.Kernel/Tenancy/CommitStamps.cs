using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Counts the commits in every tenant's database: those that all nodes have told, and this node's own since it last told them.</summary>
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
        private long _stored;
        private long _own;
        private long _ownTold;

        public long Value => Interlocked.Read(ref _stored) - Interlocked.Read(ref _ownTold) + Interlocked.Read(ref _own);

        public long Pending => Interlocked.Read(ref _own) - Interlocked.Read(ref _ownTold);

        public void Touch() => Interlocked.Increment(ref _own);

        public void Stored(long stamp) => Interlocked.Exchange(ref _stored, stamp);

        public void Told(long count, long stored)
        {
            Interlocked.Add(ref _ownTold, count);
            Interlocked.Exchange(ref _stored, stored);
        }
    }
}
