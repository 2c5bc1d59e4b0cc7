using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Box;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>Seals every box whose closing instant has passed, so that no key outlives the vote for want of an officer.</summary>
internal sealed class SealWhenClosed(VotingDb db, CountDesk desk, BoxClock clock, TenantSession session) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(session.Connection, cancellation);
        foreach (var election in await db.Elections.Where(e => e.State == ElectionState.Announced && e.ClosesAt <= now).ToListAsync(cancellation))
        {
            await desk.SealAsync(election, cancellation);
        }
    }
}
