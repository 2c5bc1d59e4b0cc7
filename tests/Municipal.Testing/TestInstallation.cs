using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Municipal.Host;

namespace Municipal.Testing;

/// <summary>
/// The whole Host in this process, without a network port, on one database. Nothing runs by itself: deliveries and jobs run when a
/// test asks. Tests share one per database and bring a tenant each; one that needs a city's portal or its own modules starts its own.
/// </summary>
public sealed class TestInstallation : IAsyncDisposable
{
    private static readonly Dictionary<Database, Lazy<Task<TestInstallation>>> Shared =
        Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<TestInstallation>>(() => StartAsync(d)));

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly Func<Task> _drop;

    private TestInstallation(Database database, WebApplication app, string folder, Func<Task> drop)
    {
        (Database, _app, _folder, _drop) = (database, app, folder, drop);
        Server = app.GetTestServer();
        Templates = new TenantTemplates(this);
    }

    static TestInstallation() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var started in Shared.Values.Where(s => s is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            started.Value.GetAwaiter().GetResult().DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    };

    /// <summary>On which database.</summary>
    public Database Database { get; }

    /// <summary>The one container of the Host.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The server inside this process.</summary>
    public TestServer Server { get; }

    internal TenantTemplates Templates { get; }

    internal string Folder => _folder;

    /// <summary>The Host that this test assembly's tests share.</summary>
    /// <param name="database">On which database.</param>
    /// <returns>The Host.</returns>
    public static Task<TestInstallation> OnAsync(Database database) => Shared[database].Value;

    /// <summary>Starts a Host of the test's own; the test disposes it.</summary>
    /// <param name="database">On which database.</param>
    /// <param name="configure">Last word on services and configuration.</param>
    /// <param name="arguments">Configuration as on the command line.</param>
    /// <returns>The Host.</returns>
    public static async Task<TestInstallation> StartAsync(Database database, Action<WebApplicationBuilder>? configure = null, params string[] arguments)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"municipal-test-{id}")).FullName;
        string[] own = [$"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--environment=Production", "--Logging:LogLevel:Default=Warning"];
        var drop = () => Task.CompletedTask;
        if (database == Database.PostgreSql)
        {
            var connection = await PostgresServer.CreateDatabaseAsync($"test_{id}");
            own = [.. own, "--Municipal:Database:Provider=postgresql", $"--Municipal:Database:ConnectionString={connection}"];
            drop = () => PostgresServer.DropDatabaseAsync($"test_{id}");
        }

        var app = await MunicipalHost.BuildAsync([.. own, .. arguments], serving: true, builder =>
        {
            builder.WebHost.UseTestServer(server => server.PreserveExecutionContext = true);
            builder.Host.UseServiceProviderFactory(new QuietServices());
            builder.Services.AddSingleton<TimeProvider, AmbientClock>().AddSingleton<IStartupFilter, RequestEnd>();
            builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.SchemeName, null);
            builder.Services.PostConfigure<AuthenticationOptions>(TestSignIn.TakeOver);
            builder.Logging.ClearProviders().AddProvider(new FaultLog());
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestInstallation(database, app, folder, drop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        await _drop();
    }

    /// <summary>Leaves out what the Kernel runs beside requests; a test would otherwise race with it.</summary>
    private sealed class QuietServices : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services)
        {
            foreach (var background in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.Module.Assembly == typeof(KernelServices).Assembly).ToList())
            {
                services.Remove(background);
            }

            return services;
        }

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) =>
            containerBuilder.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
