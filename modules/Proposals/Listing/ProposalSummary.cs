using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>How many proposals a portal has, for the city's map.</summary>
internal sealed class ProposalSummary(ProposalsDb db) : ITenantSummary
{
    public async Task<SummaryLine?> ReadAsync(CancellationToken cancellation)
    {
        var count = await db.Proposals.CountAsync(p => p.IsListed, cancellation);
        return new SummaryLine(new Phrase(typeof(Texts), "Summary.Proposals"), count) { Measure = count };
    }
}
