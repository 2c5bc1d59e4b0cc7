using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

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
