using System.Collections.Concurrent;

namespace Municipal.Proposals;

/// <summary>How far imports have come on this node. Their one transaction is seen by nobody before it ends, so the database cannot tell.</summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<(Guid Tenant, Guid Batch), int> _done = new();

    public void Note(Guid tenant, Guid batch, int done) => _done[(tenant, batch)] = done;

    public void Forget(Guid tenant, Guid batch) => _done.TryRemove((tenant, batch), out _);

    public int Of(Guid tenant, Guid batch) => _done.GetValueOrDefault((tenant, batch));
}
