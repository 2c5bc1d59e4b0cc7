using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>An entry of the desk's menu.</summary>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Label">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="Order">Its place within the group.</param>
public sealed record DeskMenuEntry(DeskGroup Group, Phrase Label, PortalPath Path, Permission Permission, int Order);

/// <summary>The headings of the desk's menu, in order.</summary>
public enum DeskGroup
{
    /// <summary>The budgeting year.</summary>
    Budget,

    /// <summary>Budget School.</summary>
    Learning,

    /// <summary>Pages, news, menus, media.</summary>
    Content,

    /// <summary>People and roles.</summary>
    People,

    /// <summary>The portal itself: features, brand, settings, audit.</summary>
    Portal,

    /// <summary>All portals of the installation; the city's desk only.</summary>
    City,
}
