using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>The menus as the public sees them: as staff have arranged them, over what the enabled features offer.</summary>
internal sealed class MenuReader(Lazy<ContentDb> db, TenantSession session, TenantCache cache) : IMainMenuEditor
{
    public async Task<IReadOnlyList<MenuLink>> ArrangeAsync(IReadOnlyList<MenuLink> entries, CancellationToken cancellation)
    {
        var stored = await ReadAsync(Menu.Main, cancellation);
        if (stored.Items.Count == 0)
        {
            return entries;
        }

        var offered = entries.DistinctBy(e => e.Path).ToFrozenDictionary(e => e.Path.Value, StringComparer.Ordinal);
        return Links(MenuRules.WithEntries(stored.Items, [.. entries.Select(e => e.Path.Value)]), offered, stored.Pages);
    }

    public async Task<IReadOnlyList<MenuLink>> FooterAsync(CancellationToken cancellation)
    {
        var stored = await ReadAsync(Menu.Footer, cancellation);
        return Links(stored.Items, FrozenDictionary<string, MenuLink>.Empty, stored.Pages);
    }

    private async Task<StoredMenu> ReadAsync(string id, CancellationToken cancellation) => session.IsWriting
        ? await LoadAsync(id, cancellation)
        : await cache.GetAsync(session.Tenant, $"content:menu:{id}", () => LoadAsync(id, cancellation));

    private async Task<StoredMenu> LoadAsync(string id, CancellationToken cancellation)
    {
        var menu = await db.Value.Menus.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellation);
        return new StoredMenu(menu?.Items ?? [], await MenuPages.OfAsync(db.Value, menu?.Items ?? [], cancellation));
    }

    private static IReadOnlyList<MenuLink> Links(IReadOnlyList<MenuItem> items, FrozenDictionary<string, MenuLink> offered, FrozenDictionary<string, MenuPage> pages)
    {
        return [.. MenuRules.Visible(items, Exists).Select(Link)];

        bool Exists(MenuItem item) => item.Kind switch
        {
            MenuItemKind.Entry => offered.ContainsKey(item.Target),
            MenuItemKind.Page => pages.TryGetValue(item.Target, out var page) && page.IsPublic,
            _ => true,
        };

        MenuLink Link(MenuItem item)
        {
            var own = item.Label?.In(CultureInfo.CurrentUICulture) ?? "";
            var link = item.Kind switch
            {
                MenuItemKind.Entry => offered[item.Target],
                MenuItemKind.Page => new MenuLink(pages[item.Target].Title.ToString(), ContentLinks.Page(pages[item.Target].Address)),
                _ => new MenuLink(item.Target, PortalPath.Elsewhere(new Uri(item.Target))),
            };
            link = own.Length > 0 ? link with { Text = own } : link;

            // A place with others below it opens a list instead of its page, so its page comes first in that list.
            return item.Children.Count == 0 ? link : link with { Children = [link, .. item.Children.Select(Link)] };
        }
    }

    private sealed record StoredMenu(IReadOnlyList<MenuItem> Items, FrozenDictionary<string, MenuPage> Pages);
}
