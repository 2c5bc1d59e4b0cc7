using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Municipal.Testing;

/// <summary>The product as it is run: a process of its own.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _said = new();

    private HostProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Keep(line.Data, isSaid: true);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, isSaid: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>How much work it has done so far, which a busy machine does not change.</summary>
    public TimeSpan Work => _process.TotalProcessorTime;

    /// <summary>What it has written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a Host on a core of its own, as benchmarks do.</summary>
    /// <param name="folder">Its data path.</param>
    /// <param name="firstRun">What an empty installation becomes.</param>
    /// <param name="environment">The environment's name.</param>
    /// <returns>The process, not necessarily listening yet.</returns>
    public static HostProcess Start(string folder, string firstRun = "none", string environment = "Production") =>
        Start(new HostRun(folder) { FirstRun = firstRun, Environment = environment, OnOneCore = true });

    /// <summary>Starts a Host that serves.</summary>
    /// <param name="run">How.</param>
    /// <returns>The process, not necessarily listening yet.</returns>
    public static HostProcess Start(HostRun run)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        return new HostProcess(Begin(run, ["serve", $"--urls={address}", $"--Municipal:FirstRun={run.FirstRun}", "--Logging:LogLevel:Default=Error"]), address);
    }

    /// <summary>Starts a verb of the Host and does not wait for it.</summary>
    /// <param name="run">How.</param>
    /// <param name="verb">The verb and what belongs to it.</param>
    /// <returns>The process.</returns>
    public static HostProcess StartCommand(HostRun run, params string[] verb) => new(Begin(run, verb), new Uri("http://127.0.0.1/"));

    /// <summary>Runs a verb of the Host to its end.</summary>
    /// <param name="run">How.</param>
    /// <param name="verb">The verb and what belongs to it.</param>
    /// <returns>Its exit code, what it said to programs, and all it wrote.</returns>
    public static async Task<(int ExitCode, string Said, string Output)> CommandAsync(HostRun run, params string[] verb)
    {
        await using var command = StartCommand(run, verb);
        return (await command.EndAsync(), command._said.ToString(), command.Output);
    }

    /// <summary>Runs a verb that must succeed.</summary>
    /// <param name="folder">The data path.</param>
    /// <param name="verb">The verb and what belongs to it.</param>
    /// <returns>A task.</returns>
    public static async Task CommandAsync(string folder, params string[] verb)
    {
        var (exitCode, _, output) = await CommandAsync(new HostRun(folder), verb);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', verb)} ended with {exitCode}: {output}");
        }
    }

    /// <summary>Waits for the first good answer.</summary>
    /// <param name="path">At which path.</param>
    /// <param name="since">Runs since the moment that counts.</param>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> FirstAnswerAsync(string path, Stopwatch since)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (since.Elapsed < TimeSpan.FromMinutes(3) && !HasExited)
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

        throw new TimeoutException($"No good answer at {path}. The Host has written: {Output}");
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Kills it: no handler runs, nothing is flushed.</summary>
    /// <returns>A task that ends when it is gone.</returns>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as an operator's Ctrl+C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        Signal("TERM");
        return await EndAsync();
    }

    /// <summary>Holds it still, between two instructions.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public void Thaw() => Signal("CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Begin(HostRun run, string[] verb)
    {
        string[] all = ["dotnet", run.Program, .. verb, $"--Municipal:DataPath={run.Folder}", .. run.Arguments];
        if (run.OnOneCore && OperatingSystem.IsLinux() && System.Environment.ProcessorCount > 1)
        {
            all = ["taskset", "-c", "0", .. all];
        }

        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = run.Environment;
        if (run.OnOneCore)
        {
            // On one core the runtime waits ten times as long before it compiles busy methods anew; the one core is the measurement's
            // idea, not the machine's.
            start.Environment["DOTNET_TC_DelaySingleProcMultiplier"] = "1";
        }

        foreach (var (name, value) in run.Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {_process.Id}")]);
        kill.WaitForExit();
    }

    private void Keep(string? line, bool isSaid)
    {
        lock (_output)
        {
            _output.AppendLine(line);
            if (isSaid)
            {
                _said.AppendLine(line);
            }
        }
    }
}
