using System.Globalization;

namespace Municipal.Content.Pages.Desk.Menus;

/// <summary>Lays a menu out line by line, with the words and addresses behind its places.</summary>
internal static class MenuPlaces
{
    public static async Task<IReadOnlyList<MenuPlace>> OfAsync(ContentDb db, MenuDesk desk, IReadOnlyList<MenuItem> items, CancellationToken cancellation)
    {
        var pages = await Content.MenuPages.OfAsync(db, items, cancellation);
        var entries = desk.Entries().ToDictionary(e => e.Path.Value, e => e.Text, StringComparer.Ordinal);
        return [.. items.SelectMany((item, i) => item.Children.Select((child, j) => Place(child, true, j == 0, j == item.Children.Count - 1)).Prepend(Place(item, false, i == 0, i == items.Count - 1)))];

        MenuPlace Place(MenuItem item, bool isBelow, bool isFirst, bool isLast)
        {
            var (own, address, isThere) = item.Kind switch
            {
                MenuItemKind.Entry => (entries.GetValueOrDefault(item.Target) ?? item.Target, item.Target, entries.ContainsKey(item.Target)),
                MenuItemKind.Page when pages.TryGetValue(item.Target, out var page) => (page.Title.ToString(), $"/{page.Address}", page.IsPublic),
                MenuItemKind.Page => ("–", "", false),
                _ => (item.Target, item.Target, true),
            };
            var label = item.Label?.In(CultureInfo.CurrentUICulture) is { Length: > 0 } renamed ? renamed : own;
            return new MenuPlace(item, label, address, !isThere ? PlaceState.Absent : item.IsHidden ? PlaceState.Hidden : PlaceState.Shown, isBelow, isFirst, isLast);
        }
    }
}

/// <summary>A line of the menu editor.</summary>
internal sealed record MenuPlace(MenuItem Item, string Label, string Address, PlaceState State, bool IsBelow, bool IsFirst, bool IsLast)
{
    public bool MayGoIn => !IsBelow && !IsFirst && Item.Children.Count == 0;
}

internal enum PlaceState
{
    Shown,
    Hidden,

    /// <summary>Its feature is off, or its page is not public.</summary>
    Absent,
}
