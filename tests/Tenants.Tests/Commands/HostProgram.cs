using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Municipal.Testing;

namespace Municipal.Tenants.Tests.Commands;

/// <summary>The program as an operator runs it: a process of its own, from a folder that is not its own, on a data path of the test's.</summary>
internal sealed class HostProgram : IDisposable
{
    /// <summary>The Host's own output of the same build; beside the tests it would take their assemblies for modules.</summary>
    private static readonly string Program = Path.Combine([Repository.Root, "src", "Municipal.Host", "bin", .. AppContext.BaseDirectory.TrimEnd('/').Split('/')[^2..], "Municipal.Host.dll"]);

    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"municipal-command-{Guid.CreateVersion7():N}"));

    public string Folder => _folder.FullName;

    public string Data => Path.Combine(Folder, "data here");

    public async Task<Answer> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments, $"--Municipal:DataPath={Data}"])
    {
        WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    })!;

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed record Answer(int Exit, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
