using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>One line about a portal for those who look at many of them: its stage, how many proposals it has.</summary>
public interface ITenantSummary
{
    /// <summary>Reads the line in the tenant's own scope; keep it to one cheap query, because the city reads every tenant's.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The line, or null where there is nothing to say.</returns>
    Task<SummaryLine?> ReadAsync(CancellationToken cancellation);
}

/// <summary>A line of a summary. It is kept for readers of both languages, so it is a phrase with its values, not yet a sentence.</summary>
/// <param name="Sentence">The sentence, short enough for a tile.</param>
/// <param name="Arguments">Immutable values for its places; a <see cref="LocalizedText"/> shows in the reader's language.</param>
public sealed record SummaryLine(Phrase Sentence, params IReadOnlyList<object> Arguments)
{
    /// <summary>A number by which the city's map may shade the tile; null where the line is no measure.</summary>
    public long? Measure { get; init; }
}

/// <summary>A line of the tenant's summary as contributed by a feature.</summary>
/// <param name="ServiceType">The reader.</param>
/// <param name="Order">Its place.</param>
public sealed record SummaryContribution(Type ServiceType, int Order) : IServiceContribution;

/// <summary>Reads the summaries of tenants: again when something changed there, and every minute, because stages begin by the clock.</summary>
/// <param name="scopes">Opens the tenants' scopes.</param>
/// <param name="registry">Knows the stamps.</param>
/// <param name="clock">For the age of what is kept.</param>
public sealed class TenantSummaries(TenantScopes scopes, TenantRegistry registry, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>What a tenant's enabled features say about it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Lines in order; none for a tenant whose database is not up to date.</returns>
    public async Task<IReadOnlyList<SummaryLine>> OfAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.State == TenantState.Maintenance)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var state = (registry.StampOf(tenant.Id), tenant.Version);
        if (_kept.TryGetValue(tenant.Id, out var kept) && kept.State == state && now - kept.At < Longest)
        {
            return kept.Lines;
        }

        var lines = await scopes.ReadAsync(tenant, services => ReadAsync(services, tenant, cancellation));
        _kept[tenant.Id] = new Kept(state, now, lines);
        return lines;
    }

    private async Task<IReadOnlyList<SummaryLine>> ReadAsync(IServiceProvider services, Tenant tenant, CancellationToken cancellation)
    {
        var lines = new List<SummaryLine>();
        foreach (var contribution in scopes.Gate.Open<SummaryContribution>(tenant).OrderBy(s => s.Order))
        {
            if (await ((ITenantSummary)services.GetRequiredService(contribution.ServiceType)).ReadAsync(cancellation) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private sealed record Kept((long Stamp, long Version) State, DateTimeOffset At, IReadOnlyList<SummaryLine> Lines);
}
