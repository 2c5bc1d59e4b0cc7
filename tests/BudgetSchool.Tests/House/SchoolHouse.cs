using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Web;
using Npgsql;

namespace Municipal.BudgetSchool.Tests;

/// <summary>A portal with the school alone, set up from a recipe on a database of its own.</summary>
internal sealed class SchoolHouse : IAsyncDisposable
{
    public const string PostgresVariable = "MUNICIPAL_TEST_POSTGRES";
    private readonly string _folder = Directory.CreateTempSubdirectory("school").FullName;
    private readonly string? _server;
    private readonly string _database;
    private readonly ServiceProvider _services;

    private SchoolHouse(string provider)
    {
        _server = provider == "postgresql" ? Environment.GetEnvironmentVariable(PostgresVariable) : null;
        Assert.SkipWhen(provider == "postgresql" && _server is null, $"{PostgresVariable} does not say where a PostgreSQL server is.");
        _database = $"school_{Path.GetFileName(_folder).ToLowerInvariant()}";
        _services = Compose();
    }

    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    public TestClock Clock { get; } = new(TestCourses.InTheWindow);

    public TestAccounts Accounts { get; } = new();

    public CaughtMail Mail { get; } = new();

    public Tenant Tenant { get; private set; } = null!;

    public static CourseNumber Number { get; } = new(2027, 1);

    public static async Task<SchoolHouse> WithCourseAsync(string provider, int seats)
    {
        var house = new SchoolHouse(provider);
        await house.StartAsync(TestCourses.Step(seats));
        return house;
    }

    public Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> work) => Get<TenantScopes>().ReadAsync(Tenant, work);

    public Task<T> WriteAsync<T>(Func<IServiceProvider, Task<T>> work) => Get<TenantScopes>().WriteAsync(Tenant, "test", work, TestContext.Current.CancellationToken);

    public Task<EnrolmentAnswer> EnrolAsync(Guid account) =>
        ReadAsync(services => services.GetRequiredService<Enrolling>().EnrolAsync(Number, account, TestContext.Current.CancellationToken));

    public Task<EnrolmentRefusal?> WithdrawAsync(Guid account) =>
        WriteAsync(services => services.GetRequiredService<Enrolling>().WithdrawAsync(Number, account, TestContext.Current.CancellationToken));

    public Task<Course> CourseAsync() => ReadAsync(services => services.GetRequiredService<BudgetSchoolDb>().Courses.Include(c => c.Sessions).SingleAsync());

    public Task<List<Enrolment>> EnrolmentsAsync() =>
        ReadAsync(services => services.GetRequiredService<BudgetSchoolDb>().Enrolments.OrderBy(e => e.Turn).ToListAsync());

    /// <summary>Lets the outbox do its rounds: events first, then the mail they asked for.</summary>
    public async Task DeliverAsync()
    {
        var dispatcher = ActivatorUtilities.CreateInstance<OutboxDispatcher>(_services);
        await dispatcher.DrainAsync(Tenant, TestContext.Current.CancellationToken);
        Assert.Empty(await ReadAsync(services => services.GetRequiredService<KernelDb>().Outbox.Where(e => e.LastError != null).Select(e => e.LastError).ToListAsync()));
    }

    public Task<IReadOnlyList<RecipeChange>> RunAsync(string step) =>
        Get<RecipeRunner>().RunAsync(Tenant, Recipe(step, isSetup: false), new Dictionary<string, string>(), TestContext.Current.CancellationToken);

    public Recipe Recipe(string step, bool isSetup)
    {
        var file = Path.Combine(_folder, $"{Guid.CreateVersion7():N}.json");
        File.WriteAllText(file, $$"""
            { "name": "school", "issetuprecipe": {{(isSetup ? "true" : "false")}}, "steps": [ { "name": "feature", "enable": ["BudgetSchool"] },
            {{step}} ] }
            """);
        return Get<RecipeBook>().Open(file);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        }
    }

    private async Task StartAsync(string step)
    {
        if (_server is not null)
        {
            await OnServerAsync($"CREATE DATABASE {_database}");
        }

        Get<InstallationPaths>().Create();
        await Get<HostStore>().PrepareAsync(TestContext.Current.CancellationToken);
        var order = new SetupOrder(TenantName.Parse("gu"), new LocalizedText("시험구", "Test-gu"));
        (Tenant, _) = await Get<TenantSetup>().CreateAsync(order, Recipe(step, isSetup: true), TestContext.Current.CancellationToken);
    }

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        var paths = new InstallationPaths(_folder);
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton(paths).AddSingleton(new RecipeFolders([])).AddSingleton<IMailSender>(Mail).AddSingleton<IAccounts>(Accounts);
        services.AddSingleton<IDatabaseProvider>(_ => _server is null
            ? new SqliteProvider(paths)
            : new PostgresProvider(new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString));
        var catalog = services.AddMunicipalKernel([new CoreModule(), new BudgetSchoolModule()]);
        services.AddMunicipalWeb(catalog, [], new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None);
    }
}
