using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Municipal.Content.Rules;

/// <summary>
/// Looks over a text as readers will get it for what shuts some of them out. Advice, never a refusal.
/// After KWCAG 2.2: 5.1.1 text alternatives, 6.4.2 headings, 6.4.3 link text.
/// </summary>
internal static partial class AccessibilityCheck
{
    private static readonly HashSet<string> SaysNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "여기", "이곳", "여기를", "여기서", "이 곳", "클릭", "여기 클릭", "여기를 클릭", "여기를 클릭하세요", "바로가기", "링크", "자세히", "자세히 보기", "더보기", "더 보기", "보기", "다운로드",
        "here", "click", "click here", "this", "link", "this link", "more", "read more", "learn more", "details", "download", "go",
    };

    /// <param name="html">The body as rendered, its highest heading an h2.</param>
    /// <param name="markdown">The body as written.</param>
    /// <param name="decorative">Files that are marked as decoration and need no alternative text.</param>
    public static IReadOnlyList<AccessibilityAdvice> Look(string html, string markdown, IReadOnlySet<Guid> decorative)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        return
        [
            .. body.QuerySelectorAll("img").SelectMany(image => OfImage(image, decorative)),
            .. ImageElsewhere().Matches(markdown).Select(m => new AccessibilityAdvice(AdviceKind.ImageElsewhere, m.Groups["address"].Value)),
            .. OfHeadings(body),
            .. body.QuerySelectorAll("a").SelectMany(OfLink),
        ];
    }

    private static IEnumerable<AccessibilityAdvice> OfImage(IElement image, IReadOnlySet<Guid> decorative)
    {
        var (address, alt) = (image.GetAttribute("src") ?? "", PlainText.CleanLine(image.GetAttribute("alt")));
        if (alt.Length == 0 && !MediaReferences.In(address).Any(decorative.Contains))
        {
            yield return new AccessibilityAdvice(AdviceKind.AltMissing, NameOf(address));
        }
        else if (FileName().IsMatch(alt))
        {
            yield return new AccessibilityAdvice(AdviceKind.AltIsFileName, alt);
        }
    }

    private static IEnumerable<AccessibilityAdvice> OfHeadings(IElement body)
    {
        var above = 1;
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4, h5, h6"))
        {
            var (level, text) = (heading.LocalName[1] - '0', PlainText.CleanLine(heading.TextContent));
            if (text.Length == 0)
            {
                yield return new AccessibilityAdvice(AdviceKind.HeadingEmpty, "");
            }
            else if (level > above + 1)
            {
                yield return new AccessibilityAdvice(above == 1 ? AdviceKind.FirstHeadingTooDeep : AdviceKind.HeadingJump, text);
            }

            above = level;
        }
    }

    private static IEnumerable<AccessibilityAdvice> OfLink(IElement link)
    {
        var alternative = string.Concat(link.QuerySelectorAll("img").Select(i => i.GetAttribute("alt")));
        var text = PlainText.CleanLine(link.TextContent + alternative);
        if (text.Length == 0)
        {
            yield return new AccessibilityAdvice(AdviceKind.LinkEmpty, link.GetAttribute("href") ?? "");
        }
        else if (SaysNothing.Contains(text.TrimEnd('.', '!', '>', '»', ' ')))
        {
            yield return new AccessibilityAdvice(AdviceKind.LinkSaysNothing, text);
        }
    }

    private static string NameOf(string address) => Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..].Split('?')[0]);

    [GeneratedRegex(@"!\[[^\]\n]{0,300}\]\((?<address>(https?:)?//[^\s)]{1,300})", RegexOptions.CultureInvariant)]
    private static partial Regex ImageElsewhere();

    [GeneratedRegex(@"\A\S*\.(jpe?g|png|webp|gif)\z|\A(IMG|DSC|KakaoTalk|screenshot|스크린샷)[-_ ]?\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}

/// <summary>One thing to look at again.</summary>
/// <param name="Kind">What.</param>
/// <param name="Where">The words or the file it is about.</param>
internal sealed record AccessibilityAdvice(AdviceKind Kind, string Where);

internal enum AdviceKind
{
    AltMissing,
    AltIsFileName,
    ImageElsewhere,
    HeadingEmpty,
    HeadingJump,
    FirstHeadingTooDeep,
    LinkEmpty,
    LinkSaysNothing,
}
