using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>Seals every box whose closing instant has passed, so that no key outlives the vote for want of an officer.</summary>
internal sealed class SealWhenClosed(VotingDb db, CountDesk desk, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var election in await db.Elections.Where(e => e.State == ElectionState.Announced && e.ClosesAt <= now).ToListAsync(cancellation))
        {
            await desk.SealAsync(election, cancellation);
        }
    }
}
