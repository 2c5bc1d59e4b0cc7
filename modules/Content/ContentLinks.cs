using System.Globalization;
using Municipal.Web;

namespace Municipal.Content;

internal static class ContentLinks
{
    public static PortalPath Menus { get; } = new("/desk/menu");

    public static PortalPath FooterMenu { get; } = new("/desk/menu/footer");

    public static PortalPath MediaList { get; } = new("/desk/media");

    public static PortalPath MediaUpload { get; } = new("/desk/media/new");

    public static PortalPath News { get; } = new("/news");

    public static PortalPath Feed { get; } = new("/news/feed.xml");

    public static PortalPath Page(string address) => new($"/{address}");

    public static PortalPath NewsPage(int page) => page <= 1 ? News : News.With(("p", page.ToString(CultureInfo.InvariantCulture)));

    public static PortalPath NewsItem(int number) => new(string.Create(CultureInfo.InvariantCulture, $"/news/{number}"));

    public static PortalPath DeskList(DocumentKind kind) => new(kind == DocumentKind.Page ? "/desk/pages" : "/desk/news");

    public static PortalPath New(DocumentKind kind) => new($"{DeskList(kind)}/new");

    public static PortalPath Edit(DocumentKind kind, Guid id) => new($"{DeskList(kind)}/{id}");

    public static PortalPath Preview(DocumentKind kind, Guid id) => new($"{DeskList(kind)}/{id}/preview");

    public static PortalPath Versions(DocumentKind kind, Guid id) => new($"{DeskList(kind)}/{id}/versions");

    public static PortalPath Version(DocumentKind kind, Guid id, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{DeskList(kind)}/{id}/versions/{number}"));

    public static PortalPath RenameMenuItem(string menu, string key) => new PortalPath($"/desk/menu/{menu}/rename").With(("key", key));

    public static PortalPath EditMedia(Guid id) => new($"/desk/media/{id}");

    public static PortalPath Media(Guid id, string name) => new($"/media/{id:N}/{Uri.EscapeDataString(name)}");

    public static PortalPath Media(MediaFile file) => Media(file.Id, file.Name).With(("v", file.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where the public finds it; null while it has no place.</summary>
    public static PortalPath? Public(Document document) => document.Address is { } address ? Page(address) : document.Number is { } number ? NewsItem(number) : null;
}
