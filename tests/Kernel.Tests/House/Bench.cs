using System.Collections.Concurrent;

namespace Municipal.Kernel.Tests;

/// <summary>Where a test puts obstacles in the way of handlers and jobs, and counts how often they came by.</summary>
internal sealed class Bench
{
    private readonly ConcurrentDictionary<string, int> _came = new();

    /// <summary>Who breaks down when they come by.</summary>
    public ConcurrentDictionary<string, Exception> Broken { get; } = new();

    public int CameOf(string who) => _came.GetValueOrDefault(who);

    public async Task PassAsync(string who)
    {
        _came.AddOrUpdate(who, 1, (_, times) => times + 1);
        // Long enough for another to come to the same idea.
        await Task.Delay(20);
        if (Broken.TryGetValue(who, out var failure))
        {
            throw failure;
        }
    }
}
