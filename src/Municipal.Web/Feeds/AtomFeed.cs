using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>News for feed readers, in the language of the address (Atom, RFC 4287).</summary>
/// <param name="Id">Its identity for life, as an IRI.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Self">Where it is found.</param>
/// <param name="Page">The page that says the same.</param>
/// <param name="Entries">Newest first.</param>
public sealed record AtomFeed(string Id, string Title, PortalPath Self, PortalPath Page, IReadOnlyList<AtomEntry> Entries)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Hands the feed out.</summary>
    /// <param name="http">The request, which says the portal and its language.</param>
    /// <returns>The answer.</returns>
    public IResult Answer(HttpContext http)
    {
        var tenant = http.Portal().Tenant;
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
            new XElement(Atom + "id", Id),
            new XElement(Atom + "title", Printable(Title)),
            new XElement(Atom + "updated", Rfc3339(Entries.Count == 0 ? tenant.CreatedAt : Entries.Max(e => e.UpdatedAt))),
            new XElement(Atom + "author", new XElement(Atom + "name", tenant.Title.ToString())),
            Link("self", "application/atom+xml", Absolute(http, Self)),
            Link("alternate", "text/html", Absolute(http, Page)),
            Entries.Select(e => Entry(http, e)));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", Encoding.UTF8);
    }

    private static XElement Entry(HttpContext http, AtomEntry entry) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{entry.Id}"),
        new XElement(Atom + "title", Printable(entry.Title)),
        new XElement(Atom + "published", Rfc3339(entry.PublishedAt)),
        new XElement(Atom + "updated", Rfc3339(entry.UpdatedAt)),
        Link("alternate", "text/html", Absolute(http, entry.Page)),
        entry.Summary.Length == 0 ? null : new XElement(Atom + "summary", Printable(entry.Summary)),
        entry.Html is not { } html ? null : new XElement(
            Atom + "content", new XAttribute("type", "html"), new XAttribute(XNamespace.Xml + "base", $"{http.Request.Scheme}://{http.Request.Host}/"), Printable(html)));

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Absolute(HttpContext http, PortalPath path) => $"{http.Request.Scheme}://{http.Request.Host}{path.In(http)}";

    private static string Rfc3339(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Cleaning keeps characters such as U+FFFE, which XML cannot carry.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0xFFFE or 0xFFFF)));
}

/// <summary>One thing in a feed.</summary>
/// <param name="Id">Its identity for life.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Page">Where it is read.</param>
/// <param name="Summary">In a sentence; empty for none.</param>
/// <param name="Html">All of it, safe; null for none.</param>
public sealed record AtomEntry(Guid Id, string Title, DateTime PublishedAt, DateTime UpdatedAt, PortalPath Page, string Summary, string? Html = null);
