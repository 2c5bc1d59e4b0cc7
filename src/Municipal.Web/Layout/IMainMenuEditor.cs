using Municipal.Kernel;

namespace Municipal.Web;

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
