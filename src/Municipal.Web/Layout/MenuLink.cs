namespace Municipal.Web;

/// <summary>A link ready to show: its words in the reader's language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Path">Where it leads.</param>
public sealed record MenuLink(string Text, PortalPath Path)
{
    /// <summary>Links below it.</summary>
    public IReadOnlyList<MenuLink> Children { get; init; } = [];
}
