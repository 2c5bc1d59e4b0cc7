using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What features contribute to the web, written as they are read: under the feature.</summary>
public static class FeatureBuilderExtensions
{
    /// <summary>Claims a folder below the module's <c>Pages</c> for this feature. Pages outside every claimed folder belong to the feature that bears the module's id.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="folder">The folder, such as <c>Opinions</c>.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder Pages(this FeatureBuilder feature, string folder) => feature.Add(new PageFolder(feature.Module.Id, folder));

    /// <summary>Adds machine endpoints: exports, feeds, images. Each needs its own authorisation decision.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="map">Maps them; the feature's metadata is added to each.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder Endpoints(this FeatureBuilder feature, Action<RouteGroupBuilder> map) => feature.Add(new EndpointContribution(map));

    /// <summary>Adds an entry to the portal's main menu.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="key">Its key in the module's texts.</param>
    /// <param name="path">Where it leads.</param>
    /// <param name="order">Place among the others: 10 guide, 20 the year, 30 proposals, 40 deliberation, 50 voting, 60 execution, 70 school, 80 news.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder PortalMenu(this FeatureBuilder feature, string key, PortalPath path, int order) =>
        feature.Add(new PortalMenuEntry(new Phrase(feature.Module.TextSource, key), path, order));

    /// <summary>Adds an entry to the desk's menu, seen by those who have the permission.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="group">The heading it stands under.</param>
    /// <param name="key">Its key in the module's texts.</param>
    /// <param name="path">Where it leads.</param>
    /// <param name="permission">Who sees it.</param>
    /// <param name="order">Place within the group.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder DeskMenu(this FeatureBuilder feature, DeskGroup group, string key, PortalPath path, Permission permission, int order) =>
        feature.Add(new DeskMenuEntry(group, new Phrase(feature.Module.TextSource, key), path, permission, order));

    /// <summary>Adds an entry to the signed-in resident's own pages.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="key">Its key in the module's texts.</param>
    /// <param name="path">Where it leads.</param>
    /// <param name="order">Place among the others.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder MyMenu(this FeatureBuilder feature, string key, PortalPath path, int order) =>
        feature.Add(new MyMenuEntry(new Phrase(feature.Module.TextSource, key), path, order));

    /// <summary>Fills a slot of somebody else's page.</summary>
    /// <typeparam name="TComponent">A view component.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="slot">Which slot; see <see cref="Slots"/>.</param>
    /// <param name="order">Place among the others.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder Slot<TComponent>(this FeatureBuilder feature, string slot, int order) where TComponent : ViewComponent =>
        feature.Add(new SlotContribution(slot, typeof(TComponent), order));

    /// <summary>Answers the portal's search.</summary>
    /// <typeparam name="TProvider">Finds; made by the container for each question.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="key">What its finds are called: a key in the module's texts.</param>
    /// <param name="order">Place among the others.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder Search<TProvider>(this FeatureBuilder feature, string key, int order) where TProvider : class, ISearchProvider =>
        feature.Add(new SearchContribution(new Phrase(feature.Module.TextSource, key), typeof(TProvider), order));

    /// <summary>Offers a block that communication staff put into their pages, on a line of its own: <c>{{name}}</c>.</summary>
    /// <typeparam name="TComponent">A view component.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="name">The block's name among all features': a–z and hyphens.</param>
    /// <param name="key">What it is called in the editor: a key in the module's texts.</param>
    /// <returns>The builder.</returns>
    public static FeatureBuilder Block<TComponent>(this FeatureBuilder feature, string name, string key) where TComponent : ViewComponent =>
        feature.Add(new BlockContribution(name, new Phrase(feature.Module.TextSource, key), typeof(TComponent)));
}

/// <summary>A folder of a module's pages and, by where it is registered, its feature.</summary>
/// <param name="Module">The module's id, which is the Razor area.</param>
/// <param name="Folder">The folder below <c>Pages</c>.</param>
internal sealed record PageFolder(string Module, string Folder);

/// <summary>Machine endpoints of a feature.</summary>
/// <param name="Map">Maps them.</param>
internal sealed record EndpointContribution(Action<RouteGroupBuilder> Map);
