using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>Every key that code asks for is there; a missing one would show its name to people.</summary>
public sealed partial class KeyTests
{
    [Fact]
    public void Key_AskedFor_Exists() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts && !project.Folder.StartsWith("tests/", StringComparison.Ordinal)
        let own = project.Korean
        let web = SourceTree.Web.Korean
        from file in project.Files
        where file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml", StringComparison.Ordinal)
        from asked in Asked().Matches(file.Text)
        from literal in Literals().Matches(FirstArgument(asked.Groups[2].Value))
        let key = literal.Groups[2].Value
        where literal.Groups[1].Length == 0
            ? !(asked.Groups[1].Value != "Words" && own.ContainsKey(key) || asked.Groups[1].Value != "T" && web.ContainsKey(key))
            : key.IndexOf('{', StringComparison.Ordinal) is > 0 and var open && !own.Keys.Concat(web.Keys).Any(k => k.StartsWith(key[..open], StringComparison.Ordinal))
        select $"{file.At(asked.Index)}: {asked.Groups[1].Value}[\"{key}\"]",
        "Add the sentence to the module's Resources in both languages (Words[…] asks Web's own), or correct the key.");

    [Fact]
    public void DisplayName_Exists() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts
        from file in project.Files
        from display in Displays().Matches(file.Text)
        where !project.Korean.ContainsKey(display.Groups[1].Value) && !SourceTree.Web.Korean.ContainsKey(display.Groups[1].Value)
        select $"{file.At(display.Index)}: {display.Groups[1].Value}",
        "[Display(Name = …)] and ErrorMessage = … name a key in the module's Resources; add it in both languages.");

    private static string FirstArgument(string arguments)
    {
        // Commas inside the key's own braces or conditions do not occur; what follows the first one are values for its places.
        var comma = arguments.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? arguments : arguments[..comma];
    }

    [GeneratedRegex("""\b(T|Words|words|texts|_texts|_words)\[((?:[^\[\]"]|"[^"]*")*)\]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""(\$?)"([^"]*)"(?=\s*(?:[:?)]|$))""")]
    private static partial Regex Literals();

    [GeneratedRegex("""(?:Display\(Name|ErrorMessage) = "([^"]+)["]""")]
    private static partial Regex Displays();
}
