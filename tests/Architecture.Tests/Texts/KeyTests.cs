using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>Every key that code asks for is there; a missing one would show its name to people.</summary>
public sealed partial class KeyTests
{
    [Fact]
    public void Key_AskedFor_Exists() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts && !project.Folder.StartsWith("tests/", StringComparison.Ordinal)
        from file in project.Files
        where file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml", StringComparison.Ordinal)
        from asked in Asked().Matches(file.Uncommented)
        let texts = AsksWeb(asked.Groups[1].Value, file) ? SourceTree.Web.Korean : project.Korean
        from literal in Literals().Matches(FirstArgument(asked.Groups[2].Value))
        let key = literal.Groups[2].Value
        where literal.Groups[1].Length == 0
            ? !texts.ContainsKey(key)
            : key.IndexOf('{', StringComparison.Ordinal) is > 0 and var open && !texts.Keys.Any(k => k.StartsWith(key[..open], StringComparison.Ordinal))
        select $"{file.At(asked.Index)}: {asked.Groups[1].Value}[\"{key}\"]",
        "Add the sentence to the module's Resources in both languages (in a view, Words[…] asks Web's own), or correct the key.");

    [Fact]
    public void DisplayName_Exists() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts
        from file in project.Files
        where file.Name.EndsWith(".cs", StringComparison.Ordinal)
        from display in Displays().Matches(file.Uncommented)
        where !project.Korean.ContainsKey(display.Groups[1].Value) && !SourceTree.Web.Korean.ContainsKey(display.Groups[1].Value)
        select $"{file.At(display.Index)}: {display.Groups[1].Value}",
        "[Display(Name = …)] and ErrorMessage = … name a key in the module's Resources; add it in both languages.");

    [Theory]
    [InlineData("isNew ? \"Made\" : \"Saved\"", "Made", "Saved")]
    [InlineData("text == \"true\" ? \"Yes\" : \"No\"", "Yes", "No")]
    [InlineData("act is \"a\" or \"b\" ? \"Yes\" : \"No\"", "Yes", "No")]
    [InlineData("\"Seats\", course.Seats", "Seats")]
    [InlineData("$\"Standing.{standing}\"", "Standing.{standing}")]
    public void Literals_AreTheKeysAskedFor(string arguments, params string[] keys) =>
        Assert.Equal(keys, Literals().Matches(FirstArgument(arguments)).Select(m => m.Groups[2].Value));

    /// <summary>Views have the module's texts as <c>T</c> and Web's as <c>Words</c>; code names its own texts as it likes, and Web's <c>common</c>.</summary>
    private static bool AsksWeb(string name, SourceFile file) => name == (file.Name.EndsWith(".cshtml", StringComparison.Ordinal) ? "Words" : "common");

    private static string FirstArgument(string arguments)
    {
        // Commas inside the key's own braces or conditions do not occur; what follows the first one are values for its places.
        var comma = arguments.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? arguments : arguments[..comma];
    }

    [GeneratedRegex("""\b(T|Words|words|texts|_texts|_words|common)\[((?:[^\[\]"]|"[^"]*")*)\]""")]
    private static partial Regex Asked();

    // Not what a condition compares with.
    [GeneratedRegex("""(?<!(?:[=!]=|\bis|\bnot|\bor)\s*)(\$?)"([^"]*)"(?=\s*(?:[:?)]|$))""")]
    private static partial Regex Literals();

    [GeneratedRegex("""(?:Display\(Name|ErrorMessage) = "([^"]+)["]""")]
    private static partial Regex Displays();
}
