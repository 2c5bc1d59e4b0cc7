using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Municipal.Testing;

/// <summary>What a portal answered, with its HTML parsed.</summary>
public sealed class TestPage
{
    private readonly TestBrowser _browser;

    private TestPage(TestBrowser browser, Uri address, HttpStatusCode status, string? location, ILookup<string, string> headers, byte[] body, IHtmlDocument html) =>
        (_browser, Address, Status, Location, Headers, Body, Html) = (browser, address, status, location, headers, body, html);

    /// <summary>What was asked for.</summary>
    public Uri Address { get; }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Where a redirect leads, prefix included; null where it is none.</summary>
    public string? Location { get; }

    /// <summary>Headers, the content's included, by lower-case name.</summary>
    public ILookup<string, string> Headers { get; }

    /// <summary>What came, as bytes.</summary>
    public byte[] Body { get; }

    /// <summary>What came, as text.</summary>
    public string Source => System.Text.Encoding.UTF8.GetString(Body);

    /// <summary>The parsed page; an empty one where no HTML came.</summary>
    public IHtmlDocument Html { get; }

    /// <summary>What stands in the page's main part, white space collapsed.</summary>
    public string Text => Collapse((Html.QuerySelector("main") ?? Html.Body)?.TextContent ?? "");

    /// <summary>Headings, errors and notices: what a failing test should show.</summary>
    public string Gist => $"{(int)Status} {Address.PathAndQuery} {Location}\n{Text[..Math.Min(Text.Length, 1500)]}";

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll("[data-error-summary] li, .error-summary li").Select(e => Collapse(e.TextContent))];

    /// <summary>The first element that fits, which must be there.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <returns>The element.</returns>
    public IElement One(string selector)
    {
        var found = Html.QuerySelector(selector);
        Assert.True(found is not null, $"Nothing fits '{selector}' on {Gist}");
        return found;
    }

    /// <summary>All elements that fit.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <returns>Elements in the page's order.</returns>
    public IReadOnlyList<IElement> All(string selector) => [.. Html.QuerySelectorAll(selector)];

    /// <summary>Fails unless the status is this one, showing what came instead.</summary>
    /// <param name="status">The status.</param>
    /// <returns>This page.</returns>
    public TestPage Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status} {status}, came {Gist}");
        return this;
    }

    /// <summary>Goes where the redirect leads.</summary>
    /// <returns>The next page.</returns>
    public Task<TestPage> FollowAsync()
    {
        Assert.True(Location is not null, $"Expected a redirect, came {Gist}");
        return _browser.GetAsync(Location);
    }

    /// <summary>Clicks a link by its words.</summary>
    /// <param name="words">What the link says; where none says exactly that, part of what it says.</param>
    /// <returns>The next page.</returns>
    public Task<TestPage> ClickAsync(string words)
    {
        var links = Html.QuerySelectorAll("a[href]").Select(a => (Link: a, Says: Collapse(a.TextContent))).ToList();
        var link = links.Find(a => a.Says == words).Link ?? links.Find(a => a.Says.Contains(words, StringComparison.Ordinal)).Link;
        Assert.True(link is not null, $"No link says '{words}' on {Gist}");
        return _browser.GetAsync(link.GetAttribute("href")!);
    }

    /// <summary>Fills a form of the page and sends it, with everything the form carries.</summary>
    /// <param name="fill">Fills it in.</param>
    /// <param name="form">Which form, as a CSS selector; the only writing form of the main part by default.</param>
    /// <param name="button">The button to press, by its words; the first by default.</param>
    /// <returns>What came. Redirects are not followed.</returns>
    public Task<TestPage> SubmitAsync(Action<TestForm>? fill = null, string? form = null, string? button = null)
    {
        var filled = new TestForm(FormOf(form), this);
        fill?.Invoke(filled);
        return filled.SendAsync(_browser, button);
    }

    internal static async Task<TestPage> ReadAsync(TestBrowser browser, Uri address, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var html = await new HtmlParser().ParseDocumentAsync(isHtml ? System.Text.Encoding.UTF8.GetString(body) : "");
        var headers = response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value.Select(v => (h.Key, v))).ToLookup(h => h.Key.ToLowerInvariant(), h => h.v);
        var location = response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.AbsoluteUri : to.OriginalString : null;
        return new TestPage(browser, address, response.StatusCode, location, headers, body, html);
    }

    internal static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IHtmlFormElement FormOf(string? selector)
    {
        var found = Html.QuerySelectorAll<IHtmlFormElement>(selector ?? "main form[method=post]").ToList();
        Assert.True(found.Count > 0, $"No form fits '{selector ?? "main form[method=post]"}' on {Gist}");
        Assert.True(found.Count == 1 || selector is not null, $"Several forms write; say which: {string.Join(", ", found.Select(f => f.GetAttribute("action")))} on {Gist}");
        return found[0];
    }
}
