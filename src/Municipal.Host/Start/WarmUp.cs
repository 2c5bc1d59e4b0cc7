using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>
/// Asks for the main pages once the server listens, so that the first visitor does not pay for compiling them.
/// Readiness turns green afterwards.
/// </summary>
/// <param name="server">Knows the addresses.</param>
/// <param name="registry">The tenants.</param>
/// <param name="lifetime">Knows when the server listens.</param>
/// <param name="log">Failures.</param>
internal sealed class WarmUp(IServer server, TenantRegistry registry, IHostApplicationLifetime lifetime, ILogger<WarmUp> log) : BackgroundService
{
    private static readonly string[] Pages = ["/", "/proposals", "/cycle", "/school", "/news", "/account/sign-in"];

    /// <summary>Whether the warm-up is over.</summary>
    public bool Done { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            await VisitAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or UriFormatException)
        {
            log.LogInformation("The warm-up could not reach this server and is skipped: {Reason}", failure.Message);
        }

        Done = true;
    }

    private async Task VisitAsync(CancellationToken cancellation)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.Ordinal));
        var tenant = registry.Current.All.FirstOrDefault(t => t is { IsCity: false, State: TenantState.Running });
        if (address is null || tenant is null)
        {
            return;
        }

        using var client = new HttpClient { BaseAddress = new Uri(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)) };
        foreach (var page in Pages)
        {
            using var answer = await client.GetAsync(new Uri($"/{tenant.Name}{page}", UriKind.Relative), cancellation);
        }
    }
}
