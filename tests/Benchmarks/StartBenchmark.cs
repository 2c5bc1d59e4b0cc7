using System.Diagnostics;

namespace Municipal.Benchmarks;

/// <summary>From nothing running to the first byte of the demonstration's gu.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-start-").FullName;
        var first = Stopwatch.StartNew();
        await using (var made = HostProcess.Start(folder, "demo", "Development"))
        {
            table.Add("first run: empty folder to the demonstration's first byte", (await made.FirstAnswerAsync("seodaemun", first)).TotalSeconds, "s", "< 60 s", first.Elapsed < TimeSpan.FromMinutes(1));
        }

        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            await using var host = HostProcess.Start(folder, "demo", "Development");
            times.Add((await host.FirstAnswerAsync("seodaemun", clock)).TotalSeconds);
        }

        var median = times.Order().ElementAt(1);
        table.Add("cold start to first byte of the demonstration", median, "s", "< 4 s", median < 4, "2.4 s JIT, 1.66 s R2R");
        Directory.Delete(folder, recursive: true);
    }
}
