using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>Makes words ready to be read: the language, the notices, the body as HTML.</summary>
internal sealed class Articles(MediaShelf shelf)
{
    /// <param name="text">What is written.</param>
    /// <param name="http">The request it is shown on.</param>
    /// <param name="isOutdated">Whether the translation is behind.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Article> ReadAsync(DocumentText text, HttpContext http, bool isOutdated, CancellationToken cancellation)
    {
        var wantsEnglish = http.Portal().IsEnglish;
        var isEnglish = wantsEnglish && text.HasEnglish;
        var words = isEnglish ? text.English : text.Korean;
        return new Article(words.Title, words.Summary, await BodyAsync(words.Body, http, cancellation))
        {
            Language = wantsEnglish && !isEnglish ? "ko" : null,
            IsOutdated = isEnglish && isOutdated,
        };
    }

    public async Task<HtmlString> BodyAsync(string markdown, HttpContext http, CancellationToken cancellation)
    {
        var files = await shelf.FilesAsync(cancellation);
        var html = SafeMarkdown.ToHtml(markdown, site: SiteOf(http)).Value!;
        return new HtmlString(MediaReferences.Resolve(html, http.Request.PathBase.ToUriComponent(), id => files.TryGetValue(id, out var file) ? file.Version : null));
    }

    /// <summary>Advice on a body as it would be shown.</summary>
    public async Task<IReadOnlyList<AccessibilityAdvice>> AdviceAsync(string markdown, HttpContext http, CancellationToken cancellation)
    {
        var decorative = (await shelf.FilesAsync(cancellation)).Where(f => f.Value.IsDecorative).Select(f => f.Key).ToHashSet();
        return AccessibilityCheck.Look(SafeMarkdown.ToHtml(markdown, site: SiteOf(http)).Value!, markdown, decorative);
    }

    private static Uri? SiteOf(HttpContext http) => Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}/", UriKind.Absolute, out var site) ? site : null;
}

/// <summary>Words ready to be read.</summary>
internal sealed record Article(string Title, string Summary, HtmlString Body)
{
    /// <summary>The language of the words where it is not the page's.</summary>
    public string? Language { get; init; }

    public bool IsOutdated { get; init; }

    /// <summary>Whether a block with nothing to show is named, so that a slip of the pen is seen before residents see its gap.</summary>
    public bool IsForEditors { get; init; }

    public IReadOnlyList<BodyPart> Parts => BodyParts.Of(Body.Value!);
}
