using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Municipal.Host;

[assembly: AssemblyFixture(typeof(Municipal.Journeys.Tests.DemoPortal))]
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace Municipal.Journeys.Tests;

/// <summary>The demonstration as a first run makes it, served on a port of this machine, and one real browser to meet it with.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("municipal-journeys-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;

    /// <summary>Where the city's portal is; a gu's is below it.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The browser. Everybody gets a context of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>What arrived by mail.</summary>
    internal Mailbox Mail => new(Path.Combine(_folder, "mail"));

    /// <summary>The pages of the installation, from its own route table.</summary>
    internal IReadOnlyList<PageRoute> Routes { get; private set; } = [];

    /// <summary>Whether an address begins with a gu's name.</summary>
    internal bool IsGu(string segment) => _app!.Services.GetRequiredService<TenantRegistry>().Current.ByPrefix(segment) is { IsCity: false };

    public async ValueTask InitializeAsync()
    {
        _app = await MunicipalHost.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Municipal:DataPath={_folder}", "--Municipal:FirstRun=demo", "--Logging:LogLevel:Default=Warning"], serving: true,
            builder => builder.Services.AddTransient<IStartupFilter, RouteInAnswer>());
        await _app.Services.GetRequiredService<FirstRun>().RunAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync();
        var bound = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Address = new Uri($"http://localhost:{bound.Port}/");
        Routes = PageRoute.Of(_app.Services);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium",
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
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
