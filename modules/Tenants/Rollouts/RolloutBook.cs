using Microsoft.EntityFrameworkCore;
using Municipal.Tenants.Rules;

namespace Municipal.Tenants.Rollouts;

/// <summary>Keeps rollouts in the city's database, in the scope's transaction.</summary>
internal sealed class RolloutBook(TenantsDb db, IDatabaseProvider provider, TimeProvider clock)
{
    /// <summary>After so long without an answer, another node's row counts as abandoned.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Rollout Add(IReadOnlyList<PortalWish> wishes, Actor by)
    {
        var now = clock.GetUtcNow();
        var rollout = new Rollout { Id = Guid.CreateVersion7(now), CreatedAt = now.UtcDateTime, ActorId = by.Id, ActorName = by.Name };
        db.Rollouts.Add(rollout);
        db.Rows.AddRange(wishes.Select((wish, at) => new RolloutRow { Id = Guid.CreateVersion7(now), RolloutId = rollout.Id, Place = at + 1, Wish = wish }));
        return rollout;
    }

    public async Task<RolloutView?> FindAsync(Guid id, CancellationToken cancellation) => await db.Rollouts.FirstOrDefaultAsync(r => r.Id == id, cancellation) is { } rollout
        ? new RolloutView(rollout, await db.Rows.Where(r => r.RolloutId == id).OrderBy(r => r.Place).ToListAsync(cancellation))
        : null;

    public Task<List<Rollout>> LatestAsync(int count, CancellationToken cancellation) => db.Rollouts.OrderByDescending(r => r.CreatedAt).Take(count).ToListAsync(cancellation);

    public Task<List<Guid>> UnderWayAsync(CancellationToken cancellation) =>
        db.Rollouts.Where(r => r.StartedAt != null && r.EndedAt == null).OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(cancellation);

    public void Start(Rollout rollout, Actor by) =>
        (rollout.StartedAt, rollout.EndedAt, rollout.ActorId, rollout.ActorName) = (clock.GetUtcNow().UtcDateTime, null, by.Id, by.Name);

    /// <summary>Puts rows that failed back in line.</summary>
    public async Task RetryAsync(Guid rollout, CancellationToken cancellation)
    {
        foreach (var row in await db.Rows.Where(r => r.RolloutId == rollout && r.State == RowState.Failed).ToListAsync(cancellation))
        {
            (row.State, row.Problem, row.ClaimedBy) = (RowState.Waiting, "", null);
        }
    }

    /// <summary>Takes the next row for a process: one that waits, or one whose process is gone. Of two that reach for it one gets it.</summary>
    public async Task<RolloutRow?> ClaimAsync(Guid rollout, Guid process, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var abandoned = now - Patience;
        var alone = !provider.Shared;
        while (true)
        {
            var row = await db.Rows.AsNoTracking().Where(r => r.RolloutId == rollout
                    && (r.State == RowState.Waiting || (r.State == RowState.Running && r.ClaimedBy != process && (alone || r.ClaimedAt < abandoned))))
                .OrderBy(r => r.Place).FirstOrDefaultAsync(cancellation);
            if (row is null)
            {
                return null;
            }

            var taken = await db.Rows.Where(r => r.Id == row.Id && r.State == row.State && r.ClaimedBy == row.ClaimedBy)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RowState.Running).SetProperty(r => r.ClaimedBy, process).SetProperty(r => r.ClaimedAt, now), cancellation);
            if (taken == 1)
            {
                return row;
            }
        }
    }

    /// <summary>Notes what became of a row; after the last one the rollout has ended.</summary>
    public async Task EndAsync(RolloutRow row, RowState state, string problem, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = await db.Rows.SingleAsync(r => r.Id == row.Id, cancellation);
        (kept.State, kept.Problem, kept.EndedAt) = (state, problem.Length > RolloutRow.ProblemLength ? problem[..RolloutRow.ProblemLength] : problem, now);
        await db.SaveChangesAsync(cancellation);
        if (!await db.Rows.AnyAsync(r => r.RolloutId == row.RolloutId && (r.State == RowState.Waiting || r.State == RowState.Running), cancellation))
        {
            (await db.Rollouts.SingleAsync(r => r.Id == row.RolloutId, cancellation)).EndedAt = now;
        }
    }
}

/// <summary>A rollout with its rows in the order of the sheet.</summary>
internal sealed record RolloutView(Rollout Rollout, IReadOnlyList<RolloutRow> Rows)
{
    public int Done => Rows.Count(r => r.State is RowState.Created or RowState.Present or RowState.Failed);

    public int CountOf(RowState state) => Rows.Count(r => r.State == state);
}
