using Municipal.Cycles.Contracts;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles;

/// <summary>Where a portal's year stands, for the city's map.</summary>
internal sealed class StageSummary(ICycles cycles, TimeProvider clock) : ITenantSummary
{
    public async Task<SummaryLine?> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await cycles.CurrentAsync(now, cancellation) is { } cycle && TimelineRules.Headline(cycle, now) is { } entry
            ? new SummaryLine(new Phrase(typeof(Texts), $"Summary.{entry.Place}"), entry.Stage.Name)
            : null;
    }
}
