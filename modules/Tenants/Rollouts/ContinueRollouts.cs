namespace Municipal.Tenants.Rollouts;

/// <summary>Goes on with what a kill, a restart or another node's end has left.</summary>
internal sealed class ContinueRollouts(RolloutBook book, RolloutRunner runner, TenantSession session) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var rollout in await book.UnderWayAsync(cancellation))
        {
            session.AfterCommit(() => runner.Start(rollout));
        }
    }
}
