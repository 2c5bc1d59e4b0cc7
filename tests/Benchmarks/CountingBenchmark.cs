using System.Diagnostics;
using System.Globalization;
using System.Text;
using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Benchmarks;

/// <summary>Counts a city-wide election of the largest shape known, beside the time to read its file. Seconds are of one core, whatever else the machine does.</summary>
internal static class CountingBenchmark
{
    private const int Voters = 131_778;
    private const int Projects = 257;
    private const decimal Budget = 3_000_000_000;

    public static Task RunAsync(Table table)
    {
        var text = Text();
        var (file, reading) = Best(() => PbReader.Read(text));
        table.Add($"read {Voters:N0} ballots × {Projects} projects ({text.Length >> 20} MB)", reading, "s");
        var (everybody, grouping) = Best(file.Everybody);
        table.Add($"group them into {everybody.Ballots.Distinct:N0} that differ", grouping, "s");

        var shares = new EqualSharesRule(Satisfaction.Cost);
        var add1 = shares with { Completion = Completion.Add1Utilitarian, Add1 = new Add1Settings(StopsWhenExhaustive: false, Step: 10) };
        Measure(table, file, everybody, "greedy", new GreedyRule(Satisfaction.Cost), 0.3, reading);
        Measure(table, file, everybody, "equal shares", shares, 0.5, reading);
        var increments = Measure(table, file, everybody, "equal shares, Add1U", add1, 10, reading).Trace[0].Figures.Single(f => f.Key == Figure.Increments).Value;
        table.Add("increments that Add1U went over", (double)increments, "", "≥ 1,000", increments >= 1000);
        Measure(table, file, everybody, "Phragmén", new PhragmenRule(), null, reading);

        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / 1_048_576d;
        table.Add("memory at its peak, file and text in it", memory, "MB", "< 500 MB", memory < 500);
        return Task.CompletedTask;
    }

    private static Outcome Measure(Table table, PbFile file, Electorate everybody, string what, CountingRule rule, double? bar, double reading)
    {
        var input = new CountInput(rule, TieRule.Recommended, Budget, file.Paper, [everybody]);
        var (outcome, seconds) = Best(() => Count.Of(input));
        var share = string.Create(CultureInfo.InvariantCulture, $"{seconds / reading:P0} of reading the file");
        if (bar is { } most)
        {
            table.Add($"count by {what}", seconds, "s", string.Create(CultureInfo.InvariantCulture, $"< {most} s"), seconds < most, detail: share);
        }
        else
        {
            table.Add($"count by {what}", seconds, "s", detail: share);
        }

        return outcome;
    }

    private static (T Answer, double Seconds) Best<T>(Func<T> work)
    {
        var (answer, best) = (default(T)!, double.PositiveInfinity);
        for (var round = 0; round < 3; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            answer = work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return (answer, best);
    }

    /// <summary>One to fifteen approvals a ballot, popular projects more often, costs between 10 and 300 million won.</summary>
    private static string Text()
    {
        var random = new Random(20270621);
        var popularity = Enumerable.Range(0, Projects).Select(p => 1 / Math.Pow(p + 5, 0.7)).ToArray();
        var text = new StringBuilder("META\nkey;value\n").Append(CultureInfo.InvariantCulture, $"num_projects;{Projects}\nnum_votes;{Voters}\nbudget;{Budget}\nvote_type;approval\ncurrency;KRW\n");
        text.Append("PROJECTS\nproject_id;cost;name\n");
        for (var p = 0; p < Projects; p++)
        {
            text.Append(CultureInfo.InvariantCulture, $"2027-{p + 1:0000};{(long)(10 * Math.Pow(30, random.NextDouble())) * 1_000_000};{p + 1}번째 골목 보행로 정비\n");
        }

        text.Append("VOTES\nvoter_id;vote;age;sex;voting_method\n");
        var keys = new double[Projects];
        var places = new int[Projects];
        for (var voter = 1; voter <= Voters; voter++)
        {
            var count = 1 + (int)(14 * Math.Pow(random.NextDouble(), 1.2));
            for (var p = 0; p < Projects; p++)
            {
                // The smallest of exponential times with these rates are a weighted draw without repeats.
                (keys[p], places[p]) = (-Math.Log(1 - random.NextDouble()) / popularity[p], p);
            }

            Array.Sort(keys, places);
            text.Append(CultureInfo.InvariantCulture, $"{voter};").AppendJoin(',', places.Take(count).Select(p => $"2027-{p + 1:0000}"));
            text.Append(CultureInfo.InvariantCulture, $";{random.Next(14, 90)};{"MF"[random.Next(2)]};{(random.Next(10) == 0 ? "paper" : "internet")}\n");
        }

        return text.ToString();
    }
}
