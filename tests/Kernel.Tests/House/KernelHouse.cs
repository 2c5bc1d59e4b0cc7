using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Municipal.Kernel.Tests;

/// <summary>Kernel alone, with one module and no Host around it, on a database of the test's own. Nothing runs by itself.</summary>
internal sealed class KernelHouse : IAsyncDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly Func<Task> _drop;

    private KernelHouse(ServiceProvider services, string folder, Func<Task> drop) => (_services, _folder, _drop) = (services, folder, drop);

    public TestClock Clock => Get<TestClock>();

    public Bench Bench => Get<Bench>();

    public TenantRegistry Registry => Get<TenantRegistry>();

    public IDatabaseProvider Provider => Get<IDatabaseProvider>();

    public static async Task<KernelHouse> BuildAsync(Database database)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var paths = new InstallationPaths(Path.Combine(Path.GetTempPath(), $"municipal-kernel-{id}"));
        paths.Create();
        var services = new ServiceCollection();
        services.AddLogging(log => log.ClearProviders()).AddLocalization();
        var drop = () => Task.CompletedTask;
        if (database == Database.PostgreSql)
        {
            var connection = await PostgresServer.CreateDatabaseAsync($"kernel_{id}");
            services.AddSingleton<IDatabaseProvider>(_ => new PostgresProvider(connection));
            drop = () => PostgresServer.DropDatabaseAsync($"kernel_{id}");
        }
        else
        {
            services.AddSingleton<IDatabaseProvider>(new SqliteProvider(paths));
        }

        services.AddSingleton(paths).AddSingleton<Bench>().AddSingleton<TestClock>().AddSingleton<TimeProvider>(s => s.GetRequiredService<TestClock>());
        services.AddSingleton<PostBox>().AddSingleton<IMailSender>(s => s.GetRequiredService<PostBox>());
        services.AddMunicipalKernel([new BenchModule()]);
        var house = new KernelHouse(services.BuildServiceProvider(validateScopes: true), paths.Root, drop);
        await house.Get<HostStore>().PrepareAsync(Never);
        await house.Registry.ReloadAsync(Never);
        return house;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One more of a kind of which the installation has one: what another node has.</summary>
    public T Another<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public async Task<Tenant> AddAsync(string name, params string[] features)
    {
        var (id, parsed, migrations) = (Guid.CreateVersion7(), TenantName.Parse(name), Get<TenantMigrations>());
        await Provider.AdoptAsync(await migrations.StageAsync(id, Never), parsed, Never);
        return await Registry.AddAsync(id, parsed, Facts(features), migrations.Version, Never);
    }

    public static TenantFacts Facts(params string[] features) => new() { Title = new LocalizedText("한빛구", "Hanbit-gu"), Features = features };

    public Task<T> ReadAsync<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work) => Get<TenantScopes>().ReadAsync(tenant, work);

    public Task WriteAsync(Tenant tenant, Func<IServiceProvider, Task> work) => Get<TenantScopes>().WriteAsync(tenant, "test", work, Never);

    public Task WriteAsync(Tenant tenant, Action<IServiceProvider> work) => WriteAsync(tenant, services =>
    {
        work(services);
        return Task.CompletedTask;
    });

    /// <summary>Runs a statement past everything that Kernel does around one.</summary>
    public async Task ExecuteAsync(Tenant tenant, string sql)
    {
        await using var connection = Provider.Connect(Provider.StoreOf(tenant.Name));
        await connection.OpenAsync(Never);
        await connection.ExecuteAsync(sql, Never);
    }

    /// <summary>The first column of what a query finds.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(Tenant tenant, string sql)
    {
        await using var connection = Provider.Connect(Provider.StoreOf(tenant.Name));
        await connection.OpenAsync(Never);
        await using var command = connection.Command(sql);
        await using var reader = await command.ExecuteReaderAsync(Never);
        var found = new List<string>();
        while (await reader.ReadAsync(Never))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public Task<List<AuditEntry>> AuditAsync(Tenant tenant) =>
        ReadAsync(tenant, services => Task.FromResult(services.GetRequiredService<KernelDb>().Audit.OrderBy(a => a.Number).ToList()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        await _drop();
    }
}
