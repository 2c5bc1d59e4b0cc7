using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>
/// Runs jobs per tenant and enabled feature. What is due is decided inside the job's own transaction, so a kill leaves a job
/// done or due, and of two nodes one runs it.
/// </summary>
/// <param name="scopes">Opens the tenants' scopes.</param>
/// <param name="registry">Knows the tenants.</param>
/// <param name="clock">When.</param>
/// <param name="log">Failures.</param>
public sealed class JobRunner(TenantScopes scopes, TenantRegistry registry, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(Guid, Type), DateTime> _notBefore = new();

    /// <summary>Runs what is due at every running tenant.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many jobs ran.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        var ran = 0;
        foreach (var tenant in registry.Current.All.Where(t => t.State == TenantState.Running))
        {
            ran += await RunDueAsync(tenant, cancellation);
        }

        return ran;
    }

    /// <summary>Runs what is due at one tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many jobs ran.</returns>
    public async Task<int> RunDueAsync(Tenant tenant, CancellationToken cancellation)
    {
        var ran = 0;
        foreach (var job in scopes.Gate.Open<JobContribution>(tenant).ToList())
        {
            ran += await RunIfDueAsync(tenant, job, cancellation) ? 1 : 0;
        }

        return ran;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunDueAsync(stoppingToken);
        }
    }

    private async Task<bool> RunIfDueAsync(Tenant tenant, JobContribution job, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // A memory of this node only, to spare the database; the row in the job's transaction decides.
        if (_notBefore.TryGetValue((tenant.Id, job.ServiceType), out var notBefore) && now < notBefore)
        {
            return false;
        }

        _notBefore[(tenant.Id, job.ServiceType)] = now + job.Every;
        try
        {
            return await scopes.WriteAsync(tenant, $"job:{job.ServiceType.Name}", services => ClaimAndRunAsync(services, job, now, cancellation), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "Job {Job} of {Tenant} failed and stays due", job.ServiceType.Name, tenant.Name);
            _notBefore[(tenant.Id, job.ServiceType)] = now + (job.Every < Again ? job.Every : Again);
            return false;
        }
    }

    private static async Task<bool> ClaimAndRunAsync(IServiceProvider services, JobContribution job, DateTime now, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<KernelDb>();
        var name = job.ServiceType.FullName!;
        var lastDue = now - job.Every;
        // One statement that asks and claims: a second node waits at the row, and then finds it claimed.
        var claimed = await db.Jobs.Where(j => j.Job == name && j.LastRunAt <= lastDue).ExecuteUpdateAsync(set => set.SetProperty(j => j.LastRunAt, now), cancellation);
        if (claimed == 0)
        {
            claimed = await services.GetRequiredService<TenantSession>().Connection.ExecuteAsync(
                "INSERT INTO kernel_jobs (job, last_run_at) VALUES (@p0, @p1) ON CONFLICT (job) DO NOTHING", cancellation, name, now);
        }

        if (claimed == 0)
        {
            return false;
        }

        await ((IJob)services.GetRequiredService(job.ServiceType)).RunAsync(cancellation);
        return true;
    }
}
