using System.Diagnostics;

namespace Municipal.Benchmarks;

/// <summary>The Host as a gu runs it: published once for all parts of a run.</summary>
internal static class Published
{
    private static readonly Lazy<Task<string>> Made = new(PublishAsync);

    /// <summary>Its program.</summary>
    public static Task<string> ProgramAsync() => Made.Value;

    private static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        Console.Error.WriteLine("  dotnet publish src/Municipal.Host");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "src", "Municipal.Host"), "-o", folder, "--verbosity", "quiet"]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "Municipal.Host.dll") : throw new InvalidOperationException($"The Host could not be published: {output}");
    }
}
