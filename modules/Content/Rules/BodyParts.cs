using System.Text.RegularExpressions;

namespace Municipal.Content.Rules;

/// <summary>
/// Parts a body where staff put a block of another feature: a paragraph that is nothing but <c>{{name}}</c>. In code, in lists and
/// in the middle of a sentence the braces are what they are.
/// </summary>
internal static partial class BodyParts
{
    /// <param name="html">Output of SafeMarkdown.</param>
    /// <returns>HTML and blocks in order; no empty HTML.</returns>
    public static IReadOnlyList<BodyPart> Of(string html)
    {
        var parts = new List<BodyPart>();
        var at = 0;
        foreach (Match block in Block().Matches(html))
        {
            AddHtml(html[at..block.Index]);
            parts.Add(new BodyPart("", block.Groups["name"].Value));
            at = block.Index + block.Length;
        }

        AddHtml(html[at..]);
        return parts;

        void AddHtml(string piece)
        {
            if (!string.IsNullOrWhiteSpace(piece))
            {
                parts.Add(new BodyPart(piece, null));
            }
        }
    }

    /// <summary>The body for readers that cannot show blocks, such as feeds.</summary>
    public static string WithoutBlocks(string html) => Block().Replace(html, "");

    [GeneratedRegex("<p>\\{\\{ ?(?<name>[a-z][a-z-]{0,39}) ?\\}\\}</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}

/// <summary>A piece of a body.</summary>
/// <param name="Html">HTML; empty for a block.</param>
/// <param name="Block">The block's name; null for HTML.</param>
internal sealed record BodyPart(string Html, string? Block);
