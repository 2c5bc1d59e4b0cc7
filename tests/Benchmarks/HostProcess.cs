using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Municipal.Benchmarks;

/// <summary>The product as it is run: a process of its own on a core of its own, where the machine has two.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Municipal.Host.dll");

    public static HostProcess Start(string folder, string firstRun = "none", string environment = "Production")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        string[] arguments = [Program, "serve", $"--urls={address}", $"--Municipal:DataPath={folder}", $"--Municipal:FirstRun={firstRun}", "--Logging:LogLevel:Default=Error"];
        var (file, all) = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 ? ("taskset", (string[])["-c", "0", "dotnet", .. arguments]) : ("dotnet", arguments);
        var process = Process.Start(new ProcessStartInfo(file, all) { RedirectStandardOutput = true, Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment } })!;
        _ = process.StandardOutput.ReadToEndAsync();
        return new HostProcess(process, address);
    }

    public static async Task CommandAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments, $"--Municipal:DataPath={folder}"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    /// <summary>Waits for the first good answer.</summary>
    public async Task<TimeSpan> FirstAnswerAsync(string path, Stopwatch since)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (since.Elapsed < TimeSpan.FromMinutes(3))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return since.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"No good answer at {path}.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
