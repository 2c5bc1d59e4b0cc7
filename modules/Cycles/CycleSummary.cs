using Municipal.Cycles.Contracts;

namespace Municipal.Cycles;

/// <summary>Where a portal's year stands, for the city's map.</summary>
internal sealed class CycleSummary(ICycles cycles, TimeProvider clock) : ITenantSummary
{
    public async Task<SummaryLine?> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var current = await cycles.CurrentAsync(now, cancellation);
        return current?.Tracks.Select(t => t.At(now)).FirstOrDefault(s => s is not null) is { } stage
            ? new SummaryLine(new Phrase(typeof(Texts), "Summary.Stage"), stage.Name)
            : null;
    }
}
