using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>The Host as it was built, and the same with the laboratory's module laid beside it.</summary>
internal static class HostProgram
{
    private static readonly string Output = Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    private static readonly Lazy<string> Combined = new(Combine);

    public static string Plain { get; } = Path.Combine(Repository.Root, "src", "Municipal.Host", Output, "Municipal.Host.dll");

    public static string WithLaboratory => Combined.Value;

    /// <summary>Started many times and each time for seconds: nothing is gained by measuring how to compile better.</summary>
    public static HostRun Run(string folder) => new(folder) { Program = Plain, Variables = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0" } };

    /// <summary>A folder of links, for what a module needs to be found is its file beside the program; only the program itself is copied, because it is looked for where it really is.</summary>
    private static string Combine()
    {
        var folder = Scratch.NewFolder("host");
        var from = new DirectoryInfo(Path.GetDirectoryName(Plain)!);
        foreach (var file in from.EnumerateFiles())
        {
            var target = Path.Combine(folder, file.Name);
            if (file.Name.StartsWith("Municipal.Host.", StringComparison.Ordinal))
            {
                file.CopyTo(target);
            }
            else
            {
                File.CreateSymbolicLink(target, file.FullName);
            }
        }

        foreach (var sub in from.EnumerateDirectories())
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, sub.Name), sub.FullName);
        }

        const string laboratory = "Municipal.Laboratory.dll";
        File.Copy(Path.Combine(Repository.Root, "tests", "Laboratory", Output, laboratory), Path.Combine(folder, laboratory));
        return Path.Combine(folder, "Municipal.Host.dll");
    }
}
