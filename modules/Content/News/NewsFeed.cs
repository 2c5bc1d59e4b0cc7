using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>News for feed readers, in the language of the address (Atom, RFC 4287).</summary>
internal static class NewsFeed
{
    private const int Most = 20;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAsync(HttpContext http, DocumentReader reader, Articles articles, PhraseBook phrases, CancellationToken cancellation)
    {
        var portal = http.Portal();
        var news = await reader.LatestNewsAsync(Most, cancellation);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
            new XElement(Atom + "id", $"urn:uuid:{portal.Tenant.Id}"),
            new XElement(Atom + "title", phrases[new Phrase(typeof(Texts), "News.FeedTitle"), portal.Tenant.Title]),
            new XElement(Atom + "updated", Rfc3339(news.Count == 0 ? portal.Tenant.CreatedAt : news.Max(n => n.UpdatedAt))),
            new XElement(Atom + "author", new XElement(Atom + "name", portal.Tenant.Title.ToString())),
            Link("self", "application/atom+xml", Absolute(http, ContentLinks.Feed)),
            Link("alternate", "text/html", Absolute(http, ContentLinks.News)));
        foreach (var item in news)
        {
            var article = await articles.ReadAsync(item.Text, http, item.IsTranslationOutdated, cancellation);
            feed.Add(new XElement(
                Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{item.Id}"),
                new XElement(Atom + "title", Printable(article.Title)),
                new XElement(Atom + "published", Rfc3339(item.FirstPublishedAt)),
                new XElement(Atom + "updated", Rfc3339(item.UpdatedAt)),
                Link("alternate", "text/html", Absolute(http, ContentLinks.NewsItem(item.Number!.Value))),
                article.Summary.Length == 0 ? null : new XElement(Atom + "summary", Printable(article.Summary)),
                new XElement(Atom + "content", new XAttribute("type", "html"), new XAttribute(XNamespace.Xml + "base", $"{http.Request.Scheme}://{http.Request.Host}/"), Printable(BodyParts.WithoutBlocks(article.Body.Value!)))));
        }

        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", System.Text.Encoding.UTF8);
    }

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Absolute(HttpContext http, PortalPath path) => $"{http.Request.Scheme}://{http.Request.Host}{path.In(http)}";

    private static string Rfc3339(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Cleaning keeps characters such as U+FFFE, which XML cannot carry.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0xFFFE or 0xFFFF)));
}
