using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Host;

namespace Municipal.Benchmarks;

/// <summary>Enrolments that the disk has, through the product's own operation, against bare one-row inserts in the same group-commit writer.</summary>
internal static class EnrolmentBenchmark
{
    private const int Writers = 64;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-enrolments-").FullName;
        await using (var app = await MunicipalHost.BuildAsync([$"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--Logging:LogLevel:Default=Error"], serving: false))
        {
            var setup = app.Services.GetRequiredService<TenantSetup>();
            var (tenant, _) = await setup.CreateAsync(
                new SetupOrder(TenantName.Parse("bench"), new LocalizedText("측정구", "Bench")), app.Services.GetRequiredService<RecipeBook>().Open(await RecipeFileAsync(folder)), CancellationToken.None);
            var writer = app.Services.GetRequiredService<HotWriter>();
            await writer.WriteAsync(tenant, connection => connection.ExecuteAsync("CREATE TABLE bench_rows (id varchar(36) PRIMARY KEY, at varchar(40) NOT NULL)", CancellationToken.None), CancellationToken.None);

            var bare = await RateAsync(() => writer.WriteAsync(
                tenant, connection => connection.ExecuteAsync("INSERT INTO bench_rows (id, at) VALUES (@p0, @p1)", CancellationToken.None, NewId().ToString(), "2026-11-22"), CancellationToken.None));
            var enrolled = await RateAsync(() => Enrolment.MakeAsync(app.Services, tenant, NewId()));
            table.Add("bare group-commit inserts on this disk", bare, "per s", "", null, "6,300–7,000");
            table.Add("enrolments durable", enrolled, "per s", "", null);
            table.Add("enrolments against bare inserts", enrolled / bare * 100, "%", "≥ 50 %", enrolled >= bare / 2);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
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

    private static async Task<string> RecipeFileAsync(string folder)
    {
        var file = Path.Combine(folder, "school.recipe.json");
        await File.WriteAllTextAsync(file, Enrolment.Recipe);
        return file;
    }
}
