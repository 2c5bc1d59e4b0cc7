using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Host;

namespace Municipal.Benchmarks;

/// <summary>What a tenant costs: time to make one, heap to keep one whose pages are read, and a restart with 250.</summary>
internal static class TenantBenchmark
{
    private const int Tenants = 250;
    private static readonly string[] Pages = ["", "/proposals", "/news"];

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-tenants-").FullName;
        // A serving Host in this process, because heap can be read from within only.
        await using (var app = await MunicipalHost.BuildAsync(
            ["--urls=http://127.0.0.1:0", $"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--Logging:LogLevel:Default=Error"], serving: true))
        {
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var recipe = app.Services.GetRequiredService<RecipeBook>().Open("gu-light");
            var setup = app.Services.GetRequiredService<TenantSetup>();
            await MakeAsync(setup, recipe, 0);
            await ReadAsync(client, 0);
            var (heap, resident) = (Heap(), Environment.WorkingSet);
            var times = new List<double>();
            for (var i = 1; i < Tenants; i++)
            {
                var clock = Stopwatch.StartNew();
                await MakeAsync(setup, recipe, i);
                times.Add(clock.Elapsed.TotalMilliseconds);
                await ReadAsync(client, i);
            }

            var median = times.Median(t => t);
            table.Add("a tenant from gu-light, median after the first", median, "ms", "≤ 150 ms", median <= 150, "140 ms a container", $"first ten {times[..10].Median(t => t):0} ms, last ten {times[^10..].Median(t => t):0} ms");
            var each = (Heap() - heap) / (Tenants - 1d) / 1_048_576;
            table.Add("extra managed heap per tenant, pages read", each, "MB", "≤ 0.2 MB", each <= 0.2, "0.026; container 4.8", $"resident memory {(Environment.WorkingSet - resident) / (Tenants - 1d) / 1_048_576:0.00} MB");
            await app.StopAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var run = new HostRun(folder) { Program = await Published.ProgramAsync() };
        var restarts = new List<double>();
        foreach (var name in (string[])["gu-0", "gu-124", $"gu-{Tenants - 1}"])
        {
            restarts.Add((await StartBenchmark.FirstByteAsync(run, name)).TotalSeconds);
        }

        table.Add($"restart with {Tenants} tenants to any one's first byte", restarts.Max(), "s", "< 3 s", restarts.Max() < 3, "", "the worst of three, published");
        Directory.Delete(folder, recursive: true);
    }

    private static Task<(Tenant Tenant, IReadOnlyList<RecipeChange> Changes)> MakeAsync(TenantSetup setup, Recipe recipe, int i) =>
        setup.CreateAsync(new SetupOrder(TenantName.Parse($"gu-{i}"), new LocalizedText($"{i}구", $"Gu {i}")), recipe, CancellationToken.None);

    private static async Task ReadAsync(HttpClient client, int i)
    {
        foreach (var page in Pages)
        {
            using var answer = await client.GetAsync(new Uri($"/gu-{i}{page}", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
        }
    }

    private static long Heap()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
