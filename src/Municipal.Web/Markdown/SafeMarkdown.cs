using System.Text;
using Markdig;
using Microsoft.AspNetCore.Html;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Turns the Markdown people write into HTML that is safe on any page.</summary>
/// <remarks>
/// CommonMark with pipe tables; raw HTML is shown as text; the result passes <see cref="SafeHtml"/>. Emphasis works next to
/// Korean particles (<c>**"강조"**를</c>), which plain CommonMark refuses
/// (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md).
/// Text longer than <see cref="MaximumLength"/>, nested deeper than <see cref="MaximumNesting"/>, or with so many brackets,
/// emphasis marks or table cells that parsing would be slow, is shown whole as plain paragraphs.
/// </remarks>
public static class SafeMarkdown
{
    /// <summary>Longest text read as Markdown, in UTF-16 code units. Forms should refuse more.</summary>
    public const int MaximumLength = 50_000;

    /// <summary>Deepest nesting of lists, quotations and emphasis read as Markdown.</summary>
    public const int MaximumNesting = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = MaximumNesting }
        .DisableHtml()
        .UsePipeTables()
        .UseCjkFriendlyEmphasis()
        .Build();

    /// <summary>Renders Markdown.</summary>
    /// <param name="markdown">What was written; null counts as empty.</param>
    /// <param name="demoteHeadingsBy">How many levels headings go down, 0 to 5: by default <c>#</c> becomes h2, under the page's h1.</param>
    /// <param name="site">The tenant's own address: see <see cref="SafeHtml.Sanitise"/>.</param>
    /// <returns>HTML for the body of a page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="demoteHeadingsBy"/> is out of its range.</exception>
    public static HtmlString ToHtml(string? markdown, int demoteHeadingsBy = 1, Uri? site = null) =>
        new(SafeHtml.Sanitise(Render(markdown), demoteHeadingsBy, site));

    /// <summary>The beginning of the text on one line, without marks, for lists, cards and page descriptions.</summary>
    /// <param name="markdown">What was written; null counts as empty.</param>
    /// <param name="length">The most characters, as <see cref="PlainText.Length"/> counts them; at least 1.</param>
    /// <returns>Plain text, not encoded; ends with "…" when cut.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 1.</exception>
    public static string PlainExcerpt(string? markdown, int length)
    {
        var text = string.Concat(SafeHtml.Parse(Render(markdown)).Select(node => node.TextContent));
        return PlainText.Truncate(PlainText.CleanLine(text), length);
    }

    private static string Render(string? markdown)
    {
        var text = (markdown ?? "").ReplaceLineEndings("\n");
        if (text.Length > MaximumLength || !MarkdownBounds.Allow(text))
        {
            return Paragraphs(text);
        }

        try
        {
            return Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for "nested too deeply".
            return Paragraphs(text);
        }
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var encoded = new StringBuilder(paragraph.Length);
            SafeHtml.Encode(encoded, paragraph);
            html.Append("<p>").Append(encoded.Replace("\n", "<br>\n")).Append("</p>\n");
        }

        return html.ToString();
    }
}
