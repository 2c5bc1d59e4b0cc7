using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Path from the root, with slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The text with its comments blanked out, every other character where it was.</summary>
    public string Uncommented => Comments().Replace(Text, m => string.Concat(m.Value.Select(c => c == '\n' ? c : ' ')));

    /// <summary>Where a character stands, for messages: <c>path:line</c>.</summary>
    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";

    public override string ToString() => Path;

    [GeneratedRegex(@"@\*.*?\*@|^\s*//[^\n]*|(?<![\w*])/\*.*?\*/", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comments();
}
