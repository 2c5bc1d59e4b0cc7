using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Municipal.Tenants.Portals;

namespace Municipal.Tenants.Rollouts;

/// <summary>
/// Works rollouts off in this process, one portal at a time. What is done is known from the city's database alone: a kill leaves
/// whole portals and rows that wait, and whoever comes next goes on with them.
/// </summary>
internal sealed class RolloutRunner(TenantScopes scopes, TenantRegistry registry, PortalMaker maker, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<RolloutRunner> log)
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();
    private readonly Guid _process = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Starts or goes on with a rollout, unless this process is at it already.</summary>
    public void Start(Guid rollout) => _running.GetOrAdd(rollout, id => Task.Run(() => RunAsync(id, lifetime.ApplicationStopping)));

    /// <summary>Ends when this process has done what it can for a rollout.</summary>
    public Task WhenIdleAsync(Guid rollout) => _running.TryGetValue(rollout, out var task) ? task : Task.CompletedTask;

    private async Task RunAsync(Guid rollout, CancellationToken cancellation)
    {
        try
        {
            while (registry.Current.City is { } city && await WithBookAsync(city, book => book.ClaimAsync(rollout, _process, cancellation), cancellation) is { } row)
            {
                var by = await ReadActorAsync(city, rollout, cancellation);
                var (state, problem) = await MakeAsync(row, by, cancellation);
                await WithBookAsync(city, async book =>
                {
                    await book.EndAsync(row, state, problem, CancellationToken.None);
                    return true;
                }, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            log.LogInformation("Rollout {Rollout} stops with this process and goes on at the next start", rollout);
        }
        catch (Exception failure)
        {
            // The edge of background work: nobody above could hear of it. The job comes back to it.
            log.LogError(failure, "Rollout {Rollout} stopped and will be continued", rollout);
        }
        finally
        {
            _running.TryRemove(rollout, out _);
        }
    }

    private async Task<(RowState State, string Problem)> MakeAsync(RolloutRow row, Actor by, CancellationToken cancellation)
    {
        if (registry.Current.ByName(row.Wish.Name) is { } present)
        {
            // A process killed between the portal and the note has made it after claiming the row.
            return (row.ClaimedAt is { } claimed && present.CreatedAt >= claimed ? RowState.Created : RowState.Present, "");
        }

        try
        {
            await maker.CreateAsync(row.Wish, by, cancellation);
            return (RowState.Created, "");
        }
        catch (Exception failure) when (failure is RecipeException or RegistryException or CatalogException or FormatException or System.Data.Common.DbException or IOException)
        {
            log.LogWarning(failure, "{Name} could not be made", row.Wish.Name);
            return (RowState.Failed, failure.Message);
        }
    }

    private Task<Actor> ReadActorAsync(Tenant city, Guid rollout, CancellationToken cancellation) => scopes.ReadAsync(city, async services =>
    {
        var view = await services.GetRequiredService<RolloutBook>().FindAsync(rollout, cancellation);
        return new Actor(view!.Rollout.ActorId, view.Rollout.ActorName);
    });

    private Task<T> WithBookAsync<T>(Tenant city, Func<RolloutBook, Task<T>> work, CancellationToken cancellation) =>
        scopes.WriteAsync(city, "rollout", services => work(services.GetRequiredService<RolloutBook>()), cancellation);
}
