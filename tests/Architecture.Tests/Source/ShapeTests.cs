using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>How files look: named after their type, short, shallow.</summary>
public sealed partial class ShapeTests
{
    [Fact]
    public void File_IsNamedAfterItsType() => Violations.None(
        from file in SourceTree.Files
        where file.Name.EndsWith(".cs", StringComparison.Ordinal) && file.Name != "Program.cs"
        let types = DeclaredTypes().Matches(file.Text).Select(m => (IsPublic: m.Groups[1].Value.Contains("public", StringComparison.Ordinal), Name: m.Groups[2].Value)).ToList()
        where types.Count > 0
        let stem = file.Name.Split('.')[0]
        let wanted = (string[])[types[0].Name, types.FirstOrDefault(t => t.IsPublic).Name ?? ""]
        where !wanted.Contains(stem) && !wanted.Contains(stem + "Model") && !(stem.EndsWith("Steps", StringComparison.Ordinal) && types[0].Name.Contains("Step", StringComparison.Ordinal))
        select $"{file}: {string.Join(", ", types.Select(t => t.Name))}",
        "A file bears the name of its first type (or its first public one). Rename the file, put that type first, or give the type a file of its own.");

    [Fact]
    public void File_IsShort() => Violations.None(
        from file in SourceTree.Files
        where file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml", StringComparison.Ordinal)
        let most = file.Name.EndsWith(".cshtml", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? 150
            : file.Path.Contains("/Rules/", StringComparison.Ordinal) ? 220 : 300
        where file.Lines.Count > most
        select $"{file}: {file.Lines.Count} lines, at most {most}",
        "Split by meaning: a second page, a partial view, a rule or an operation of its own.");

    [Fact]
    public void Folder_IsShallow() => Violations.None(
        SourceTree.Files.Where(f => f.Path.Count(c => c == '/') > 5 + (f.Path.Contains("/wwwroot/", StringComparison.Ordinal) ? 2 : 0)).Select(f => f.Path),
        "Folders are at most five deep below the root; a flatter name reads better than a deeper place.");

    [Fact]
    public void Code_HasNoRegions() => Violations.None(
        SourceTree.Files.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(f => Regions().Matches(f.Text).Select(m => f.At(m.Index))),
        "No #region: what wants folding wants a type of its own.");

    [Fact]
    public void Code_HasNoLooseEnds() => Violations.None(
        SourceTree.Product.SelectMany(f => LooseEnds().Matches(f.Text).Select(m => $"{f.At(m.Index)}: {m.Value}")),
        "No TODO, FIXME or NotImplementedException ships: do it or leave the feature out.");

    [GeneratedRegex(@"^((?:public |internal |file |sealed |static |abstract |readonly |partial |ref |unsafe )*)(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredTypes();

    [GeneratedRegex(@"^\s*#(region|endregion)", RegexOptions.Multiline)]
    private static partial Regex Regions();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LooseEnds();
}
