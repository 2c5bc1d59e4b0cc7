using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Municipal.Proposals.Tests.Rules;

namespace Municipal.Proposals.Tests.Register;

/// <summary>A portal of its own with a migrated database: Kernel, this module, and simple neighbours behind the contracts.</summary>
internal sealed class TestPortal : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposals-").FullName;
    private ServiceProvider _services = null!;

    public Tenant Tenant { get; private set; } = null!;

    public Neighbours Neighbours { get; private set; } = null!;

    public FixedClock Clock { get; } = new(Years.Opens.AddDays(1));

    public static async Task<TestPortal> OpenAsync(int? mostPerPerson = null, string items = "")
    {
        var portal = new TestPortal { Neighbours = new Neighbours(Years.Of(mostPerPerson: mostPerPerson)) };
        var paths = new InstallationPaths(portal._folder);
        paths.Create();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(portal.Clock);
        services.AddSingleton(paths).AddSingleton<IDatabaseProvider>(new SqliteProvider(paths)).AddSingleton(new RecipeFolders([portal._folder]));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddLocalization();
        services.AddMunicipalKernel([new Municipal.Web.CoreModule(), new NeighbourModule<Neighbours>(portal.Neighbours), new ProposalsModule()]);
        portal._services = services.BuildServiceProvider();

        await portal.Get<HostStore>().PrepareAsync(default);
        await portal.Get<TenantRegistry>().ReloadAsync(default);
        var step = items.Length == 0 ? "" : $$""", { "name": "proposals", "items": [ {{items}} ] }""";
        var recipe = portal.Recipe($$"""{ "name": "feature", "enable": ["Proposals.Support"] }{{step}}""");
        (portal.Tenant, _) = await portal.Get<TenantSetup>().CreateAsync(new SetupOrder(TenantName.Parse("dobong"), new LocalizedText("도봉구")), recipe, default);
        return portal;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Recipe Recipe(string steps)
    {
        var file = Path.Combine(_folder, "test.recipe.json");
        File.WriteAllText(file, $$"""{ "name": "test", "displayName": "시험", "version": "1.0", "issetuprecipe": true, "steps": [ {{steps}} ] }""");
        return Get<RecipeBook>().Open(file);
    }

    public Task<T> ReadAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull =>
        Get<TenantScopes>().ReadAsync(Tenant, services => work(services.GetRequiredService<TService>()));

    public Task<T> WriteAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull =>
        Get<TenantScopes>().WriteAsync(Tenant, "test", services => work(services.GetRequiredService<TService>()), default);

    /// <summary>A draft with everything a proposal needs.</summary>
    public async Task<Guid> DraftAsync(Guid author, string title = "홍제천 산책로에 의자 놓기")
    {
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(), AuthorId = author, SavedAt = Years.Opens,
            Typed = new TypedProposal { Title = title, Field = "environment", Area = Neighbours.Dong.ToString(), Purpose = "쉴 곳이 없습니다.", Content = "의자 열 개를 놓습니다." },
        };
        await WriteAsync<ProposalsDb, bool>(db =>
        {
            db.Drafts.Add(draft);
            return Task.FromResult(true);
        });
        return draft.Id;
    }

    /// <summary>Publishes as the page does: what is refused is rolled back.</summary>
    public Task<PublishAnswer> PublishAsync(Guid draft, Guid author, bool hasConsented = true) => Get<TenantScopes>().ReadAsync(Tenant, async services =>
    {
        var session = services.GetRequiredService<TenantSession>();
        await session.BeginAsync(default);
        var answer = await services.GetRequiredService<PublishProposal>().RunAsync(draft, author, hasConsented, default);
        await (answer.Number is null ? session.RollbackAsync() : session.CommitAsync(default));
        return answer;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
