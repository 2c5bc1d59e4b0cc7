using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Content;

/// <summary>The pages that a menu leads to, by the target of their menu items.</summary>
internal static class MenuPages
{
    public static async Task<FrozenDictionary<string, MenuPage>> OfAsync(ContentDb db, IEnumerable<MenuItem> items, CancellationToken cancellation)
    {
        var ids = items.SelectMany(i => i.Children.Prepend(i)).Where(i => i.Kind == MenuItemKind.Page).Select(i => Guid.Parse(i.Target)).ToList();
        var pages = await (
            from document in db.Documents.AsNoTracking()
            where ids.Contains(document.Id) && document.Address != null
            join version in db.Versions on new { document.Id, Number = document.PublishedVersion ?? 0 } equals new { Id = version.DocumentId, version.Number } into versions
            from version in versions.DefaultIfEmpty()
            select new { Document = document, Version = version }).ToListAsync(cancellation);
        return pages.ToFrozenDictionary(
            p => p.Document.Id.ToString(), p => new MenuPage(p.Document.Address!, p.Version is null ? p.Document.Title : p.Version.Title, p.Document.IsPublic), StringComparer.Ordinal);
    }
}

/// <summary>A page as menus need it.</summary>
internal sealed record MenuPage(string Address, LocalizedText Title, bool IsPublic);
