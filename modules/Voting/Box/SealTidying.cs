using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Municipal.Voting.Box;

/// <summary>What follows a seal's commit: the key dies, and the pages on which the links lay are rewritten. Done again after a kill, until it is written down as done.</summary>
internal sealed class SealTidying(TenantScopes scopes, IDatabaseProvider provider, TimeProvider clock, ILogger<SealTidying> log)
{
    private static readonly string[] Tables = ["voting_ballots", "voting_receipts", "voting_register", "voting_sealed_ballots"];

    /// <summary>Runs beside the caller, who has just committed.</summary>
    public void Start(Tenant tenant) => _ = Task.Run(async () =>
    {
        try
        {
            await RunAsync(tenant, CancellationToken.None);
        }
        catch (Exception failure) when (provider.IsUnavailable(failure) || failure is InvalidOperationException)
        {
            log.LogWarning(failure, "Tidying up after a seal of {Tenant} is still to be finished", tenant.Name);
        }
    });

    public async Task RunAsync(Tenant tenant, CancellationToken cancellation)
    {
        var untidy = await scopes.ReadAsync(tenant, services => services.GetRequiredService<VotingDb>().Elections.Where(e => e.SealedAt != null && e.TidiedAt == null).Select(e => e.Id).ToListAsync(cancellation));
        if (untidy.Count == 0)
        {
            return;
        }

        // The key first: whatever happens to the pages, nothing can be computed from them any more.
        foreach (var id in untidy)
        {
            await scopes.ReadAsync(tenant, async services =>
            {
                await services.GetRequiredService<BoxKeys>().DestroyAsync(id, cancellation);
                return true;
            });
        }

        await provider.ScrubAsync(provider.StoreOf(tenant.Name), Tables, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await scopes.WriteAsync(
            tenant, "seal", services => services.GetRequiredService<VotingDb>().Elections.Where(e => untidy.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.TidiedAt, now), cancellation), cancellation);
    }
}

/// <summary>Goes on with what a kill interrupted after a seal.</summary>
internal sealed class FinishSeals(VotingDb db, TenantSession session, SealTidying tidying) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Elections.AnyAsync(e => e.SealedAt != null && e.TidiedAt == null, cancellation))
        {
            var tenant = session.Tenant;
            session.AfterCommit(() => tidying.Start(tenant));
        }
    }
}
