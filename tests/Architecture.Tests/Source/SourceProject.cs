using System.Xml.Linq;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>A project of the repository with its texts.</summary>
/// <param name="Name">Such as <c>Voting</c> or <c>Municipal.Web</c>.</param>
/// <param name="Folder">Path from the root.</param>
internal sealed record SourceProject(string Name, string Folder)
{
    public IReadOnlyDictionary<string, string> Korean => TextsOf("Texts.resx");

    public IReadOnlyDictionary<string, string> English => TextsOf("Texts.en.resx");

    public IEnumerable<SourceFile> Files => SourceTree.Files.Where(f => f.Path.StartsWith(Folder + "/", StringComparison.Ordinal));

    public bool HasTexts => File.Exists(Path.Combine(Repository.Root, Folder, "Resources", "Texts.resx"));

    private Dictionary<string, string> TextsOf(string file)
    {
        var path = Path.Combine(Repository.Root, Folder, "Resources", file);
        return !File.Exists(path) ? [] : XDocument.Load(path).Root!.Elements("data")
            .GroupBy(d => d.Attribute("name")!.Value)
            .ToDictionary(g => g.Key, g => g.First().Element("value")?.Value ?? "", StringComparer.Ordinal);
    }
}
