using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Host;

namespace Municipal.Benchmarks;

/// <summary>Enrolments that the disk has, through the product's own operation, against the same rows written bare, in runs that take turns.</summary>
internal static class EnrolmentBenchmark
{
    private const int Writers = 64;
    private const int Rounds = 3;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-enrolments-").FullName;
        await using (var app = await MunicipalHost.BuildAsync([$"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--Logging:LogLevel:Default=Error"], serving: false))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "school.recipe.json"), Enrolment.Recipe);
            var (tenant, other) = (await MakeAsync(app.Services, folder, "bench"), await MakeAsync(app.Services, folder, "bare"));
            await using var bare = await BareAsync(app.Services, other);
            var (products, bares) = (new List<double>(), new List<double>());
            await RateAsync(bare.WriteAsync);
            await RateAsync(() => Enrolment.MakeAsync(app.Services, tenant, NewId()));
            await RateAsync(() => Enrolment.MakeAsync(app.Services, tenant, NewId()));
            for (var round = 0; round < Rounds; round++)
            {
                bares.Add(await RateAsync(bare.WriteAsync));
                products.Add(await RateAsync(() => Enrolment.MakeAsync(app.Services, tenant, NewId())));
            }

            var share = products.Zip(bares, (product, best) => product / best).Median(s => s) * 100;
            table.Add("bare group commit of an enrolment's rows on this disk", bares.Median(r => r), "per s", "6,300–7,000 ballots");
            table.Add("enrolments durable, of the bare rate", share, "%", "≥ 50 %", share >= 50, "", string.Create(CultureInfo.InvariantCulture, $"{products.Median(r => r):#,0} per s"));
            table.Note($"Enrolments: {Writers} people at once, each answered after the disk has it (SQLite, synchronous=FULL).");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Tenant> MakeAsync(IServiceProvider services, string folder, string name)
    {
        var recipe = services.GetRequiredService<RecipeBook>().Open(Path.Combine(folder, "school.recipe.json"));
        return (await services.GetRequiredService<TenantSetup>().CreateAsync(new SetupOrder(TenantName.Parse(name), new LocalizedText("측정구", "Bench")), recipe, CancellationToken.None)).Tenant;
    }

    private static async Task<BareWriter> BareAsync(IServiceProvider services, Tenant tenant)
    {
        var provider = services.GetRequiredService<IDatabaseProvider>();
        await using var connection = provider.Connect(provider.StoreOf(tenant.Name));
        await connection.OpenAsync();
        var course = Guid.Parse((string)(await connection.ScalarAsync("SELECT id FROM budget_school_courses", CancellationToken.None))!);
        return new BareWriter(provider.Connect(provider.StoreOf(tenant.Name)), course);
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static async Task<double> RateAsync(Func<Task> write)
    {
        using var stop = new CancellationTokenSource(Window);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (!stop.IsCancellationRequested)
            {
                await write();
                count++;
            }

            return count;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }
}
