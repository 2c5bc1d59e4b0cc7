using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>An entry of the portal's main menu.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Order">Its place.</param>
public sealed record PortalMenuEntry(Phrase Label, PortalPath Path, int Order);

/// <summary>An entry of the signed-in resident's own pages.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Order">Its place.</param>
public sealed record MyMenuEntry(Phrase Label, PortalPath Path, int Order);

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

/// <summary>A link ready to show: its words in the reader's language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Path">Where it leads.</param>
public sealed record MenuLink(string Text, PortalPath Path)
{
    /// <summary>Links below it.</summary>
    public IReadOnlyList<MenuLink> Children { get; init; } = [];
}

/// <summary>
/// Lets a feature rearrange the main menu: communication staff order, rename and hide entries and add pages.
/// Registered by one module as a service and contributed under its feature, so that it falls away with it.
/// </summary>
public interface IMainMenuEditor
{
    /// <summary>Rearranges the menu.</summary>
    /// <param name="entries">What the enabled features contribute, in their order.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The menu to show.</returns>
    Task<IReadOnlyList<MenuLink>> ArrangeAsync(IReadOnlyList<MenuLink> entries, CancellationToken cancellation);
}

/// <summary>That a feature edits the main menu.</summary>
/// <param name="ServiceType">The editor.</param>
public sealed record MainMenuEditorContribution(Type ServiceType) : IServiceContribution;
