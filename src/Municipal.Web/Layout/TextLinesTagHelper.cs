using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary><c>&lt;text-lines of="@text" /&gt;</c>: plain text that people typed, with its paragraphs and line ends, and nothing else of it taken for markup.</summary>
[HtmlTargetElement("text-lines", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextLinesTagHelper : TagHelper
{
    /// <summary>The text, with <c>\n</c> at line ends.</summary>
    public required string Of { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var paragraph in Of.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            output.Content.AppendHtml("<p>");
            foreach (var (line, index) in paragraph.Split('\n').Select((line, index) => (line, index)))
            {
                output.Content.AppendHtml(index == 0 ? "" : "<br>").Append(line);
            }

            output.Content.AppendHtml("</p>");
        }
    }
}
