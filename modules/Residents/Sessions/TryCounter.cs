using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Municipal.Residents;

/// <summary>
/// Counts tries per tenant and account, address or mailbox. In memory: a flood of wrong passwords must not become a flood of
/// writes. With several nodes each counts its own.
/// </summary>
internal sealed class TryCounter(TimeProvider clock)
{
    private const int MostKeys = 50_000;
    private readonly ConcurrentDictionary<(Guid Tenant, string Key), List<DateTime>> _tries = new();

    /// <summary>Takes one try, if there is one left.</summary>
    /// <returns>Zero, or how long to wait; then none was taken.</returns>
    public TimeSpan Take(Guid tenant, string key, int most, TimeSpan window)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_tries.Count > MostKeys)
        {
            Sweep(window, now);
        }

        var tries = _tries.GetOrAdd((tenant, key), _ => []);
        lock (tries)
        {
            tries.RemoveAll(t => now - t >= window);
            var wait = Throttle.Wait(tries, most, window, now);
            if (wait == TimeSpan.Zero)
            {
                tries.Add(now);
            }

            return wait;
        }
    }

    /// <summary>Forgets the tries of a key, after one that succeeded.</summary>
    public void Forget(Guid tenant, string key) => _tries.TryRemove((tenant, key), out _);

    /// <summary>Gives the newest try of a key back.</summary>
    public void GiveBack(Guid tenant, string key)
    {
        if (_tries.TryGetValue((tenant, key), out var tries))
        {
            lock (tries)
            {
                if (tries.Count > 0)
                {
                    tries.RemoveAt(tries.Count - 1);
                }
            }
        }
    }

    /// <summary>The key of the network a request comes from. An IPv6 household owns a whole /64, so that much counts as one.</summary>
    public static string AddressKey(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 } ? $"address:{Convert.ToHexString(plain.GetAddressBytes()[..8])}" : $"address:{plain}";
    }

    private void Sweep(TimeSpan window, DateTime now)
    {
        foreach (var (key, tries) in _tries)
        {
            lock (tries)
            {
                if (tries.Count == 0 || now - tries[^1] >= window)
                {
                    _tries.TryRemove(key, out _);
                }
            }
        }
    }
}
