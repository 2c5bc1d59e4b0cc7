using System.Diagnostics;

namespace Municipal.Benchmarks;

/// <summary>Pages as ratios to a plaintext endpoint of the same process, in short runs that take turns; the median of the rounds counts.</summary>
internal static class PageBenchmark
{
    private const int Rounds = 5;
    private const int Connections = 64;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);
    private const int MostWarmUps = 12;
    private static readonly PageRow Plaintext = new("plaintext of the same process", "_/plaintext", "", 0, "31,901/s");

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-pages-").FullName;
        await HostProcess.CommandAsync(folder, "tenants", "create", "seodaemun", "--recipe", await BenchmarkPortal.RecipeAsync(folder), "--title", "서대문구", "--title-en", "Seodaemun-gu");
        await using (var host = HostProcess.Start(folder))
        {
            await host.FirstAnswerAsync("_/ready", Stopwatch.StartNew());
            Load.LeaveFirstCore();
            await MeasureAsync(table, host, await SignIn.CookieAsync(host.Address, "seodaemun", BenchmarkPortal.Email, BenchmarkPortal.Password));
        }

        table.Note("Plaintext passes the whole pipeline (headers, errors, routing, gate, output cache, session) except finding a tenant. Release, GC as shipped, no TLS, no compression.");
        table.Note("The Host has the first core, the asking side the others; short runs take turns, shares are medians of rounds.");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(Table table, HostProcess host, string session)
    {
        // A cookie that is not ours makes an anonymous request uncacheable; see PortalCachePolicy.
        var (anonymous, signedIn) = ("Cookie: uncached=1\r\n", $"Cookie: {session}\r\n");
        PageRow[] rows =
        [
            new("gu home, anonymous, cached", "seodaemun", "", 0.60, "80 %"),
            new("list of 1,000 proposals, anonymous, uncached", "seodaemun/proposals", anonymous, 0.05, "11 % SQL, 6.5 % EF"),
            new("list of 1,000 proposals, signed in", "seodaemun/proposals", signedIn, 0.03, "2.8 %"),
        ];
        var load = new Load(host);
        await WarmUpAsync(load, rows);

        var plain = new List<Rate>();
        var rates = rows.ToDictionary(r => r, _ => new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            plain.Add(await load.RunAsync(Plaintext.Path, Connections, Window));
            foreach (var row in rows)
            {
                rates[row].Add(await load.RunAsync(row.Path, Connections, Window, row.Headers));
            }
        }

        var all = rates.Values.SelectMany(r => r).Concat(plain).ToList();
        table.Add(Plaintext.What, plain.Median(r => r.PerSecond), "req/s", Plaintext.Reference, plain.MedianBy(r => r.PerSecond).Detail);
        foreach (var row in rows)
        {
            var share = rates[row].Zip(plain, (page, text) => page.PerSecond / text.PerSecond).Median(s => s);
            table.Add(row.What, share * 100, "%", $"≥ {row.Wanted * 100:0} %", share >= row.Wanted && rates[row].TrueForAll(r => r.Failures == 0), row.Reference, rates[row].MedianBy(r => r.PerSecond).Detail);
        }

        foreach (var row in rows[1..])
        {
            var slow = await load.RunAsync(row.Path, 16, 2 * Window, row.Headers);
            table.Add($"{row.What}: p99 at 16 connections", slow.P99Ms, "ms", "< 50 ms", slow is { P99Ms: < 50, Failures: 0 }, "37–149 ms at 64", slow.Detail);
        }

        table.Note($"While it was measured, the Host used {all.Median(r => r.ServerBusy):P0} of its core and the asking side {all.Median(r => r.AskerBusy):P0} of one; where the Host has much less than all, other programs or the asking side were the limit.");
    }

    /// <summary>Until the slowest page is no faster than it was, so that what is measured is the product and not the compiler at work.</summary>
    private static async Task WarmUpAsync(Load load, PageRow[] rows)
    {
        var (before, now) = (0d, 1d);
        for (var i = 0; i < MostWarmUps && now > before * 1.05; i++)
        {
            before = now;
            foreach (var row in rows.Prepend(Plaintext))
            {
                now = (await load.RunAsync(row.Path, Connections, 2 * Window, row.Headers)).PerSecond;
            }
        }
    }

    private sealed record PageRow(string What, string Path, string Headers, double Wanted, string Reference);
}
