using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Host;

namespace Municipal.Benchmarks;

/// <summary>What a tenant costs: time to make one, heap to keep one, and a restart with 250.</summary>
internal static class TenantBenchmark
{
    private const int Tenants = 250;

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-tenants-").FullName;
        await using (var app = await MunicipalHost.BuildAsync([$"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--Logging:LogLevel:Default=Error"], serving: false))
        {
            var setup = app.Services.GetRequiredService<TenantSetup>();
            var recipe = app.Services.GetRequiredService<RecipeBook>().Open("gu-light");
            await MakeAsync(setup, recipe, 0);
            var before = Heap();
            var times = new List<double>();
            for (var i = 1; i < Tenants; i++)
            {
                var clock = Stopwatch.StartNew();
                await MakeAsync(setup, recipe, i);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            table.Add("a tenant from gu-light, median after the first", median, "ms", "≤ 150 ms", median <= 150, "140 ms for a container alone");
            var each = (Heap() - before) / (Tenants - 1d) / 1_048_576;
            table.Add("extra managed heap per tenant", each, "MB", "≤ 0.2 MB", each <= 0.2, "0.026 MB; 4.8 MB as a container");
        }

        var worst = 0d;
        foreach (var name in (string[])["gu-0", "gu-124", "gu-249"])
        {
            var clock = Stopwatch.StartNew();
            await using var host = HostProcess.Start(folder);
            worst = Math.Max(worst, (await host.FirstAnswerAsync(name, clock)).TotalSeconds);
        }

        table.Add("restart with 250 tenants to any one's first byte, worst of 3", worst, "s", "< 3 s", worst < 3);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<(Tenant Tenant, IReadOnlyList<RecipeChange> Changes)> MakeAsync(TenantSetup setup, Recipe recipe, int i) =>
        setup.CreateAsync(new SetupOrder(TenantName.Parse($"gu-{i}"), new LocalizedText($"{i}구", $"Gu {i}")), recipe, CancellationToken.None);

    private static long Heap()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
