using System.Text.RegularExpressions;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What `./tests/run` builds and runs is everything.</summary>
public sealed partial class SolutionTests
{
    [Fact]
    public void Solution_HasEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Municipal.sln")).Replace('\\', '/');
        Violations.None(
            SourceTree.Projects.Where(p => p.Name != "Municipal.Design" && !solution.Contains($"\"{p.Folder}/{p.Name}.csproj\"", StringComparison.Ordinal)).Select(p => p.Folder),
            "The test command builds the solution: dotnet sln add FOLDER.");
    }

    [Fact]
    public void Module_HasReadmeAndTests() => Violations.None(
        SourceTree.Modules.SelectMany(p => ((string[])[$"{p.Folder}/README.md", $"tests/{p.Name}.Tests/{p.Name}.Tests.csproj"]).Where(f => !File.Exists(Path.Combine(Repository.Root, f)))),
        "Every module says in a README of at most 40 lines what it is, and has tests of its own.");

    [Fact]
    public void Readme_IsShort() => Violations.None(
        SourceTree.Modules.Select(p => Path.Combine(Repository.Root, p.Folder, "README.md")).Where(f => File.Exists(f) && File.ReadLines(f).Count() > 40),
        "A module's README has at most 40 lines.");

    [Fact]
    public void Module_HasOneInitialMigration() => Violations.None(
        from module in SourceTree.Modules
        where module.Files.Any(f => DeclaresContext().IsMatch(f.Text))
        let folder = Path.Combine(Repository.Root, module.Folder, "Migrations")
        let migrations = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.Designer.cs").Count() : 0
        where migrations != 1
        select $"{module.Name}: {migrations}",
        "Before the first release each module has exactly one migration: delete its Migrations folder and write it anew with src/Municipal.Design.");

    [GeneratedRegex(@": ModuleDb\(")]
    private static partial Regex DeclaresContext();
}
