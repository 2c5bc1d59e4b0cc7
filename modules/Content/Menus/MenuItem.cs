namespace Municipal.Content;

/// <summary>One place of a menu.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Target">The path of a feature's entry, the id of a page, or an https address.</param>
internal sealed record MenuItem(MenuItemKind Kind, string Target)
{
    /// <summary>The staff's own words; null for the entry's or the page's own.</summary>
    public LocalizedText? Label { get; init; }

    public bool IsHidden { get; init; }

    public IReadOnlyList<MenuItem> Children { get; init; } = [];

    /// <summary>Nothing stands in one menu twice.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{Kind}:{Target}";
}

internal enum MenuItemKind
{
    /// <summary>What a feature contributes.</summary>
    Entry,

    /// <summary>A page of this portal.</summary>
    Page,

    /// <summary>An address elsewhere.</summary>
    Link,
}
