namespace Municipal.Content.Rules;

/// <summary>Rearranges a menu of two levels. Every function takes the items and gives new ones.</summary>
internal static class MenuRules
{
    public const int LabelLength = 40;

    /// <summary>
    /// The menu with what the features offer today: their entries that staff never placed come in at their default place, that is
    /// behind the entry that comes before them by default.
    /// </summary>
    /// <param name="items">As staff have arranged it.</param>
    /// <param name="entries">Paths of what the enabled features offer, in their default order.</param>
    public static IReadOnlyList<MenuItem> WithEntries(IReadOnlyList<MenuItem> items, IReadOnlyList<string> entries)
    {
        var merged = items.ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = new MenuItem(MenuItemKind.Entry, entries[i]);
            if (Find(merged, entry.Key) is null)
            {
                var before = entries.Take(i).Reverse().Select(path => merged.FindIndex(m => Holds(m, $"{MenuItemKind.Entry}:{path}"))).FirstOrDefault(at => at >= 0, -1);
                merged.Insert(before + 1, entry);
            }
        }

        return merged;
    }

    /// <summary>What the public sees: hidden places, and those whose page or feature is not there, fall away; their children move up.</summary>
    public static IReadOnlyList<MenuItem> Visible(IReadOnlyList<MenuItem> items, Func<MenuItem, bool> exists) =>
    [
        .. items.Where(i => !i.IsHidden).SelectMany(i =>
        {
            var children = Visible(i.Children, exists);
            return exists(i) ? [i with { Children = children }] : children;
        }),
    ];

    public static MenuItem? Find(IReadOnlyList<MenuItem> items, string key) =>
        items.SelectMany(i => i.Children.Prepend(i)).FirstOrDefault(i => i.Key == key);

    /// <summary>Changes a place where it stands.</summary>
    public static IReadOnlyList<MenuItem> Change(IReadOnlyList<MenuItem> items, string key, Func<MenuItem, MenuItem> change) =>
        [.. items.Select(i => i.Key == key ? change(i) : i with { Children = [.. i.Children.Select(c => c.Key == key ? change(c) : c)] })];

    /// <summary>One place up or down among its neighbours; the first does not go up, nor the last down.</summary>
    public static IReadOnlyList<MenuItem> Move(IReadOnlyList<MenuItem> items, string key, int by)
    {
        var at = IndexOf(items, key);
        if (at < 0)
        {
            return [.. items.Select(i => IndexOf(i.Children, key) < 0 ? i : i with { Children = Move(i.Children, key, by) })];
        }

        var moved = items.ToList();
        var to = Math.Clamp(at + by, 0, items.Count - 1);
        (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }

    /// <summary>Puts a place below the one before it. Refused by doing nothing for the first place and for one that has places below it.</summary>
    public static IReadOnlyList<MenuItem> Nest(IReadOnlyList<MenuItem> items, string key)
    {
        var at = IndexOf(items, key);
        if (at < 1 || items[at].Children.Count > 0)
        {
            return items;
        }

        var nested = items.ToList();
        nested[at - 1] = items[at - 1] with { Children = [.. items[at - 1].Children, items[at]] };
        nested.RemoveAt(at);
        return nested;
    }

    /// <summary>Takes a place out from below another and puts it behind that.</summary>
    public static IReadOnlyList<MenuItem> Unnest(IReadOnlyList<MenuItem> items, string key)
    {
        var parent = items.ToList().FindIndex(i => IndexOf(i.Children, key) >= 0);
        if (parent < 0)
        {
            return items;
        }

        var raised = items.ToList();
        raised[parent] = items[parent] with { Children = [.. items[parent].Children.Where(c => c.Key != key)] };
        raised.Insert(parent + 1, items[parent].Children[IndexOf(items[parent].Children, key)]);
        return raised;
    }

    /// <summary>Takes a place away; what was below it moves up. A feature's entry cannot be taken away, only hidden.</summary>
    public static IReadOnlyList<MenuItem> Remove(IReadOnlyList<MenuItem> items, string key) =>
    [
        .. items.SelectMany(i => i.Key == key && i.Kind != MenuItemKind.Entry
            ? i.Children
            : [i with { Children = [.. i.Children.Where(c => c.Key != key || c.Kind == MenuItemKind.Entry)] }]),
    ];

    public static MenuRefusal? CheckLink(string? address, LocalizedText label)
    {
        if (string.IsNullOrWhiteSpace(label.Ko))
        {
            return MenuRefusal.LabelMissing;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0
            ? null
            : MenuRefusal.NotHttps;
    }

    private static bool Holds(MenuItem item, string key) => item.Key == key || item.Children.Any(c => c.Key == key);

    private static int IndexOf(IReadOnlyList<MenuItem> items, string key) => items.ToList().FindIndex(i => i.Key == key);
}

internal enum MenuRefusal
{
    /// <summary>The address is not https or not whole.</summary>
    NotHttps,

    /// <summary>A link needs Korean words.</summary>
    LabelMissing,

    /// <summary>It stands in the menu already.</summary>
    There,

    /// <summary>The page is gone or is not public.</summary>
    NotPublic,
}
