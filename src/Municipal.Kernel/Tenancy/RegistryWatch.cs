using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel;

/// <summary>Keeps nodes, and commands run beside a serving Host, within a second of each other.</summary>
/// <param name="registry">The registry.</param>
/// <param name="log">Failures.</param>
public sealed class RegistryWatch(TenantRegistry registry, ILogger<RegistryWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        var isAway = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await registry.SynchroniseAsync(stoppingToken);
                isAway = false;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of a background service: whatever happens to the database, the portals go on answering. Said once, not five times in two seconds.
                log.Log(isAway ? LogLevel.Debug : LogLevel.Warning, failure, "The registry could not be read; the last picture stays in force");
                isAway = true;
            }
        }
    }
}
