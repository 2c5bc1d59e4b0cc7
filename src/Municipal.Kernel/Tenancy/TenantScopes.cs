using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>Opens a scope for a tenant outside a request: for jobs, deliveries, recipes and commands.</summary>
/// <param name="factory">The container.</param>
/// <param name="gate">The gate, for those who look for contributions.</param>
public sealed class TenantScopes(IServiceScopeFactory factory, FeatureGate gate)
{
    /// <summary>The gate.</summary>
    public FeatureGate Gate { get; } = gate;

    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="tenant">Whose.</param>
    /// <param name="work">Reads with the scope's services.</param>
    /// <returns>What was read.</returns>
    public async Task<T> ReadAsync<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = factory.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Writes in one transaction: committed when the work returns, rolled back when it throws.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="tenant">Whose.</param>
    /// <param name="actor">How the audit names who acts.</param>
    /// <param name="work">Writes with the scope's services.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="stagedStore">A store not yet in its place; only set-up gives one.</param>
    /// <returns>What the work gave.</returns>
    public async Task<T> WriteAsync<T>(Tenant tenant, string actor, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation, string? stagedStore = null)
    {
        await using var scope = factory.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentTenant>().Set(tenant);
        services.GetRequiredService<Visitor>().ActAs(actor);
        var session = services.GetRequiredService<TenantSession>();
        if (stagedStore is not null)
        {
            session.UseStaged(stagedStore);
        }

        await session.BeginAsync(cancellation);
        var result = await work(services);
        await session.CommitAsync(cancellation);
        return result;
    }

    /// <summary>Writes in one transaction, giving nothing back.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="actor">How the audit names who acts.</param>
    /// <param name="work">Writes with the scope's services.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public Task WriteAsync(Tenant tenant, string actor, Func<IServiceProvider, Task> work, CancellationToken cancellation) =>
        WriteAsync(tenant, actor, async services =>
        {
            await work(services);
            return true;
        }, cancellation);
}
