using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>
/// Delivers events and sends mail after the commits that asked for them. Each handler runs in a transaction of its own that
/// also notes the delivery: after a kill it is found done or not begun.
/// </summary>
/// <param name="scopes">Opens the tenants' scopes.</param>
/// <param name="registry">Knows the tenants.</param>
/// <param name="bell">Wakes this up.</param>
/// <param name="log">Failures.</param>
public sealed class OutboxDispatcher(TenantScopes scopes, TenantRegistry registry, OutboxBell bell, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);
    // What an earlier run left is looked for once those who waited for the restart have their page.
    private static readonly TimeSpan FirstSweep = TimeSpan.FromSeconds(3);
    private const int MostTries = 12;

    /// <summary>Delivers everything that is due at one tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public async Task DrainAsync(Tenant tenant, CancellationToken cancellation)
    {
        var due = await scopes.ReadAsync(tenant, async services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            return await services.GetRequiredService<KernelDb>().Outbox
                .Where(e => e.DoneAt == null && e.NextTryAt <= now).OrderBy(e => e.Id).Take(200).Select(e => new { e.Id, e.Type }).ToListAsync(cancellation);
        });
        foreach (var happened in due)
        {
            await DeliverAsync(tenant, happened.Id, happened.Type, cancellation);
        }

        await scopes.ReadAsync(tenant, services => services.GetRequiredService<MailRoom>().SendDueAsync(tenant, cancellation));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (swept, wait) = (Stopwatch.GetTimestamp(), FirstSweep);
        while (!stoppingToken.IsCancellationRequested)
        {
            // However often the bell rings, every tenant has its turn: what failed is tried again there.
            var left = wait - Stopwatch.GetElapsedTime(swept);
            var rang = left > TimeSpan.Zero ? await bell.WaitAsync(left, stoppingToken) : [];
            (swept, wait) = rang.Count > 0 ? (swept, wait) : (Stopwatch.GetTimestamp(), Sweep);
            var tenants = rang.Count > 0 ? rang.Select(registry.Current.ById).OfType<Tenant>() : registry.Current.All;
            foreach (var tenant in tenants.Where(t => t.State == TenantState.Running))
            {
                await GuardedAsync(tenant, stoppingToken);
            }
        }
    }

    private async Task GuardedAsync(Tenant tenant, CancellationToken cancellation)
    {
        try
        {
            await DrainAsync(tenant, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The edge of a background service: one tenant's trouble must not stop the others' mail.
            log.LogError(failure, "Outbox of {Tenant} could not be drained", tenant.Name);
        }
    }

    private async Task DeliverAsync(Tenant tenant, Guid id, string type, CancellationToken cancellation)
    {
        string? error = null;
        foreach (var handler in scopes.Gate.Open<EventSubscription>(tenant).Where(s => s.EventType == type).ToList())
        {
            try
            {
                await scopes.WriteAsync(tenant, $"event:{type}", services => HandleAsync(services, handler, id, cancellation), cancellation);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // Whoever else waits for this event does not wait for this handler.
                log.LogError(failure, "Event {Id} of {Tenant} will be tried again at {Handler}", id, tenant.Name, handler.ServiceType.Name);
                error ??= failure.Message;
            }
        }

        await scopes.WriteAsync(tenant, "outbox", services => MarkAsync(services, id, error, cancellation), cancellation);
    }

    private static async Task HandleAsync(IServiceProvider services, EventSubscription handler, Guid id, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<KernelDb>();
        var name = handler.ServiceType.FullName!;
        // The unique row first: of two nodes that deliver at once, one waits here and then finds it taken.
        var claimed = await services.GetRequiredService<TenantSession>().Connection.ExecuteAsync(
            "INSERT INTO kernel_deliveries (event_id, handler, at) VALUES (@p0, @p1, @p2) ON CONFLICT (event_id, handler) DO NOTHING",
            cancellation, id, name, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (claimed == 0)
        {
            return;
        }

        var happened = await db.Outbox.SingleAsync(e => e.Id == id, cancellation);
        await handler.Invoke(services.GetRequiredService(handler.ServiceType), happened.Json, cancellation);
    }

    private static async Task MarkAsync(IServiceProvider services, Guid id, string? error, CancellationToken cancellation)
    {
        var happened = await services.GetRequiredService<KernelDb>().Outbox.SingleAsync(e => e.Id == id, cancellation);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        happened.LastError = error;
        if (error is null || ++happened.Tries >= MostTries)
        {
            happened.DoneAt = now;
        }
        else
        {
            happened.NextTryAt = now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, happened.Tries)));
        }
    }
}
