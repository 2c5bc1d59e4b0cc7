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
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await registry.SynchroniseAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or TimeoutException or IOException)
            {
                log.LogWarning(failure, "The registry could not be read; the last picture stays in force");
            }
        }
    }
}
