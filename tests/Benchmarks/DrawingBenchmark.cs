using Municipal.Voting.Drawing;

namespace Municipal.Benchmarks;

/// <summary>Draws a large panel from a large pool that is unlike the population. Seconds are of one core, whatever else the machine does.</summary>
internal static class DrawingBenchmark
{
    private const int People = 1_000;
    private const int Size = 60;

    /// <summary>Shares of the population, by category.</summary>
    private static readonly (string Category, double[] Shares)[] Categories =
    [
        ("gender", [0.51, 0.49]),
        ("age", [0.18, 0.17, 0.19, 0.2, 0.26]),
        ("dong", [.. Enumerable.Range(0, 16).Select(d => (5 + d) / 200d)]),
        ("tenure", [0.55, 0.45]),
        ("experience", [0.85, 0.15]),
    ];

    public static Task RunAsync(Table table)
    {
        foreach (var (method, bar) in new[] { (DrawMethod.Maximin, 10d), (DrawMethod.Leximin, double.NaN) })
        {
            var input = Input(method);
            var before = Environment.CpuUsage.TotalTime;
            var draw = Draw.Of(input);
            var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var what = $"draw {Size} of {People:N0} by {Categories.Length} categories, {method.ToString().ToLowerInvariant()}";
            var detail = $"chances {draw.Smallest} to {draw.Largest}, smallest at most {draw.Bound}";
            if (double.IsNaN(bar))
            {
                table.Add(what, seconds, "s", detail: detail);
            }
            else
            {
                table.Add(what, seconds, "s", $"< {bar} s", seconds < bar, detail: detail);
            }

            table.Add("panels that do not hold", DrawCheck.Of(draw).Count, "", "0", DrawCheck.Of(draw).Count == 0);
        }

        return Task.CompletedTask;
    }

    /// <summary>Who volunteers is older, more often of the first dong and more experienced than the population.</summary>
    private static DrawInput Input(DrawMethod method)
    {
        var random = new Random(20270621);
        var quotas = Categories.SelectMany(c => c.Shares.Select((share, f) => new Quota(c.Category, $"{f}", Math.Max(0, (int)(share * Size) - 1), (int)(share * Size) + 2)));
        var candidates = Enumerable.Range(0, People).Select(i => new Candidate($"p{i:0000}", [.. Categories.Select(c =>
            $"{(int)(c.Shares.Length * Math.Pow(random.NextDouble(), 0.8 + (0.1 * c.Shares.Length)))}")]));
        return new DrawInput([.. quotas], candidates.ToList(), Size, method);
    }
}
