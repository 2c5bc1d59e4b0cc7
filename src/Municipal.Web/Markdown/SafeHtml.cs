using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Municipal.Web;

/// <summary>Rewrites HTML so that only an allow-list of elements, attributes and addresses is left.</summary>
/// <remarks>
/// The input is parsed as browsers parse it (HTML Living Standard, by AngleSharp) and written anew: nothing reaches the output
/// but the tags below and encoded text, none of them raw-text or foreign (SVG, MathML) elements, so parsing the output again
/// cannot bring anything else to life (OWASP ASVS 5.0 §1.3.1).
/// Kept: h1–h6, p, ul, ol[start], li, a[href], strong, em, table, thead, tbody, tr, th, td, blockquote, code, pre,
/// img[src, alt], hr, br. Other elements give way to their content; those whose content is not prose go with it.
/// </remarks>
public static class SafeHtml
{
    /// <summary>Elements nested deeper than this are left out.</summary>
    public const int MaximumDepth = 100;

    private static readonly HashSet<string> Kept =
        ["p", "ul", "ol", "li", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "code", "pre"];

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "template", "noscript", "noembed", "noframes", "iframe", "frame", "frameset", "object", "embed", "applet",
        "xmp", "plaintext", "listing", "textarea", "select", "option", "title", "head", "audio", "video", "canvas", "dialog",
    ];

    /// <summary>Sanitises a fragment of HTML.</summary>
    /// <param name="html">Any HTML, however broken; null counts as empty.</param>
    /// <param name="demoteHeadingsBy">How many levels headings go down, 0 to 5; none goes below h6.</param>
    /// <param name="site">
    /// The tenant's own address. Images elsewhere become their alternative text; links elsewhere get
    /// <c>rel="nofollow noopener"</c>. Without it every absolute address is elsewhere.
    /// </param>
    /// <returns>HTML that may be written into the body of a page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="demoteHeadingsBy"/> is out of its range.</exception>
    public static string Sanitise(string? html, int demoteHeadingsBy = 0, Uri? site = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(demoteHeadingsBy);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(demoteHeadingsBy, 5);
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var safe = new StringBuilder(html.Length);
        WriteAll(Parse(html), new(safe, demoteHeadingsBy, site), 0);
        return safe.ToString();
    }

    internal static INodeList Parse(string html)
    {
        var parser = new HtmlParser();
        return parser.ParseFragment(html, parser.ParseDocument("").Body!);
    }

    private static void WriteAll(INodeList nodes, Output output, int depth)
    {
        if (depth > MaximumDepth)
        {
            return;
        }

        foreach (var node in nodes)
        {
            if (node is IText text)
            {
                Encode(output.Html, text.Data);
            }
            else if (node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri)
            {
                WriteElement(element, output, depth);
            }
        }
    }

    private static void WriteElement(IElement element, Output output, int depth)
    {
        var name = element.LocalName;
        var tag = name switch
        {
            "br" or "hr" => Void(name, output),
            "img" => Image(element, output),
            "a" => OpenLink(element, output),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Open($"h{Math.Min(6, name[1] - '0' + output.DemoteHeadingsBy)}", "", output),
            "ol" when int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) && start != 1 =>
                Open("ol", string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\""), output),
            _ when Kept.Contains(name) => Open(name, "", output),
            _ => null,
        };

        if (Dropped.Contains(name))
        {
            return;
        }

        WriteAll(element.ChildNodes, output, depth + 1);
        if (tag is not null)
        {
            output.Html.Append("</").Append(tag).Append('>');
        }
    }

    private static string? Void(string name, Output output)
    {
        output.Html.Append('<').Append(name).Append('>');
        return null;
    }

    private static string Open(string name, string attributes, Output output)
    {
        output.Html.Append('<').Append(name).Append(attributes).Append('>');
        return name;
    }

    private static string? OpenLink(IElement element, Output output)
    {
        if (SafeAddress.ForLink(element.GetAttribute("href"), output.Site, out var isExternal) is not { } address)
        {
            return null;
        }

        Encode(output.Html.Append("<a href=\""), address);
        output.Html.Append(isExternal ? "\" rel=\"nofollow noopener\">" : "\">");
        return "a";
    }

    private static string? Image(IElement element, Output output)
    {
        var alternative = element.GetAttribute("alt") ?? "";
        if (SafeAddress.ForImage(element.GetAttribute("src"), output.Site) is not { } address)
        {
            Encode(output.Html, alternative);
            return null;
        }

        Encode(output.Html.Append("<img src=\""), address);
        Encode(output.Html.Append("\" alt=\""), alternative);
        output.Html.Append("\">");
        return null;
    }

    internal static void Encode(StringBuilder html, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '`' => html.Append("&#96;"),
                _ => html.Append(character),
            };
        }
    }

    private sealed record Output(StringBuilder Html, int DemoteHeadingsBy, Uri? Site);
}
