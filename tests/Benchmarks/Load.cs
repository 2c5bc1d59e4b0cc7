using System.Diagnostics;

namespace Municipal.Benchmarks;

/// <summary>Asks a Host for pages from the cores that are not the Host's, and reads what the answers cost it.</summary>
internal sealed class Load(HostProcess host)
{
    private static readonly Process Asker = Process.GetCurrentProcess();

    /// <summary>Leaves the first core to the Host, where the machine has two.</summary>
    public static void LeaveFirstCore()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            Asker.ProcessorAffinity = (nint)((1L << Math.Min(Environment.ProcessorCount, 62)) - 2);
        }
    }

    public async Task<Rate> RunAsync(string path, int connections, TimeSpan time, string headers = "")
    {
        var (server, asker, clock) = (host.Work, AskerTime(), Stopwatch.StartNew());
        var rate = await LoadGenerator.RunAsync(new Uri(host.Address, path), connections, time, headers);
        var (serverUsed, askerUsed, passed) = (host.Work - server, AskerTime() - asker, clock.Elapsed);
        return rate with
        {
            ServerMicroseconds = serverUsed.TotalMicroseconds / (rate.PerSecond * passed.TotalSeconds),
            ServerBusy = serverUsed / passed,
            AskerBusy = askerUsed / passed,
        };
    }

    private static TimeSpan AskerTime()
    {
        Asker.Refresh();
        return Asker.TotalProcessorTime;
    }
}
