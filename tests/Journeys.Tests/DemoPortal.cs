using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Municipal.Journeys.Tests.DemoPortal))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Municipal.Journeys.Tests;

/// <summary>The demonstration, served by the real program on a port of its own, and a real browser to meet it with.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("municipal-journeys-").FullName;
    private Process? _host;
    private IPlaywright? _playwright;

    /// <summary>Where the city's portal is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Address = new Uri($"http://localhost:{FreePort()}/");
        _host = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Municipal.Host.dll"), $"--urls=http://localhost:{Address.Port}", $"--Municipal:DataPath={_folder}", "--Municipal:FirstRun=demo"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        _host.OutputDataReceived += (_, line) => Trace.WriteLine(line.Data);
        _host.BeginOutputReadLine();
        _host.BeginErrorReadLine();
        await ReadyAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_host is { HasExited: false })
        {
            _host.Kill(entireProcessTree: true);
            await _host.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 240; i++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("_/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (_host!.HasExited)
            {
                throw new InvalidOperationException($"The Host ended with exit code {_host.ExitCode} before it was ready.");
            }

            await Task.Delay(500);
        }

        throw new TimeoutException("The Host was not ready within two minutes.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
