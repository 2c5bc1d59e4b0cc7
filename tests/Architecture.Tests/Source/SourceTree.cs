using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What is written here by hand: C#, views, texts and project files of src, modules, themes and tests.</summary>
internal static class SourceTree
{
    private static readonly string[] Kinds = [".cs", ".cshtml", ".resx", ".csproj", ".js"];
    private static readonly string[] Foreign = ["bin", "obj", "node_modules", "Migrations", "vendor", ".pg", "TestResults"];

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. ((string[])["src", "modules", "themes", "tests"]).SelectMany(top => Under(new DirectoryInfo(Path.Combine(Repository.Root, top)))).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>What ships: without tests.</summary>
    public static IEnumerable<SourceFile> Product => Files.Where(f => !f.Path.StartsWith("tests/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Code => Product.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Views => Product.Where(f => f.Name.EndsWith(".cshtml", StringComparison.Ordinal));

    public static IReadOnlyList<SourceProject> Projects { get; } =
        [.. Files.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => new SourceProject(f.Name[..^".csproj".Length], f.Path[..f.Path.LastIndexOf('/')]))];

    public static SourceProject Web => Projects.Single(p => p.Name == "Municipal.Web");

    /// <summary>Modules without their contracts.</summary>
    public static IEnumerable<SourceProject> Modules =>
        Projects.Where(p => p.Folder.StartsWith("modules/", StringComparison.Ordinal) && !p.Name.EndsWith(".Contracts", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Under(DirectoryInfo folder) => !folder.Exists ? [] :
        folder.EnumerateDirectories().Where(d => !Foreign.Contains(d.Name)).SelectMany(Under)
            .Concat(folder.EnumerateFiles().Where(f => Kinds.Contains(f.Extension))
                .Select(f => new SourceFile(Path.GetRelativePath(Repository.Root, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName))));
}
