using System.Collections.Concurrent;

namespace Municipal.Kernel;

/// <summary>Tells the dispatcher that a tenant has something to deliver, so that mail leaves at once and idle tenants cost nothing.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly ConcurrentDictionary<Guid, byte> _waiting = new();
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>Rings for a tenant.</summary>
    /// <param name="tenant">The tenant's id.</param>
    public void Ring(Guid tenant)
    {
        if (_waiting.TryAdd(tenant, 0))
        {
            _signal.Release();
        }
    }

    /// <summary>Waits for a ring, at most for a while.</summary>
    /// <param name="atMost">How long.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The tenants that rang; empty when the time was up.</returns>
    public async Task<IReadOnlyCollection<Guid>> WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await _signal.WaitAsync(atMost, cancellation);
        var rang = _waiting.Keys.ToList();
        rang.ForEach(tenant => _waiting.TryRemove(tenant, out _));
        return rang;
    }

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();
}
