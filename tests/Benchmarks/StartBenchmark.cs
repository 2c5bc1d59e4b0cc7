using System.Diagnostics;

namespace Municipal.Benchmarks;

/// <summary>From nothing running to the first byte of the demonstration's gu. Nothing is pinned to a core, as when somebody starts it.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-start-").FullName;
        var run = new HostRun(folder) { FirstRun = "demo", Environment = "Development" };
        var first = await FirstByteAsync(run, "seodaemun");
        table.Add("first run: empty folder to the demonstration's first byte", first.TotalSeconds, "s", "< 60 s", first < TimeSpan.FromMinutes(1));

        await MeasureAsync(table, run, "cold start to first byte of the demonstration, built tree", "2.4 s");
        await MeasureAsync(table, run with { Program = await Published.ProgramAsync() }, "cold start to first byte of the demonstration, published", "1.66 s");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(Table table, HostRun run, string what, string reference)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            times.Add((await FirstByteAsync(run, "seodaemun")).TotalSeconds);
        }

        var median = times.Median(t => t);
        table.Add(what, median, "s", "< 4 s", median < 4, reference, $"{times.Min():0.00}–{times.Max():0.00} s in {Starts} starts");
    }

    public static async Task<TimeSpan> FirstByteAsync(HostRun run, string path)
    {
        var clock = Stopwatch.StartNew();
        await using var host = HostProcess.Start(run);
        return await host.FirstAnswerAsync(path, clock);
    }
}
