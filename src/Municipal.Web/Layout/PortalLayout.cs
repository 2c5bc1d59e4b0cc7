using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Everything a theme's layout needs to know, ready to show. Themes have looks and no rules; the rules are here.</summary>
/// <param name="accessor">The request.</param>
/// <param name="gate">Which menu entries exist.</param>
/// <param name="phrases">Words.</param>
/// <param name="themes">Layouts.</param>
/// <param name="visitor">Who looks.</param>
/// <param name="cache">Keeps the main menu.</param>
public sealed class PortalLayout(IHttpContextAccessor accessor, FeatureGate gate, PhraseBook phrases, ThemeBook themes, Visitor visitor, TenantCache cache)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>What the address said.</summary>
    public PortalRequest Request => Http.Portal();

    /// <summary>The tenant.</summary>
    public Tenant Tenant => Request.Tenant;

    /// <summary>Who looks.</summary>
    public Visitor Visitor => visitor;

    /// <summary>The tenant's title in the reader's language.</summary>
    public string Title => Tenant.Title.In(Request.Culture);

    /// <summary>Address of the tenant's colours; changes with them.</summary>
    public string BrandStyles => $"{Request.Root}/brand.css?v={Tenant.Version}";

    /// <summary>Whether the page before left a sentence to be said here, once.</summary>
    public bool HasNotice => Http.Request.Cookies.ContainsKey(PortalPageModel.NoticeKey);

    /// <summary>Address of the tenant's icon.</summary>
    public string IconAddress => $"{Request.Root}/favicon.svg?v={Tenant.Version}";

    /// <summary>The first syllable of the tenant's title, where it has no logo.</summary>
    public string Initial => StringInfo.GetNextTextElement(Title);

    /// <summary>
    /// The address of a file of a theme or module: the same for all portals and, once published, with its fingerprint, so that
    /// browsers keep it for ever.
    /// </summary>
    /// <param name="file">The file below <c>_assets</c>.</param>
    /// <returns>Its address.</returns>
    public string Asset(string file)
    {
        var path = $"_assets/{file}";
        return $"/{Http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
    }

    /// <summary>The layout for a page: the desk's for pages below a <c>Desk</c> folder, the portal's for all others.</summary>
    /// <param name="view">The page being rendered.</param>
    /// <returns>A view path.</returns>
    public string LayoutFor(ViewContext view) =>
        themes.Layout(Tenant, view.ActionDescriptor is PageActionDescriptor page && page.RelativePath.Contains("/Pages/Desk/", StringComparison.Ordinal) ? "_DeskLayout" : "_Layout");

    /// <summary>The portal's layout, for a page of the desk that shows what the public will see.</summary>
    public string PublicLayout => themes.Layout(Tenant, "_Layout");

    /// <summary>The main menu: what enabled features contribute, as communication staff have arranged it.</summary>
    /// <returns>Links in order.</returns>
    public ValueTask<IReadOnlyList<MenuLink>> MainMenuAsync() => cache.GetAsync(Tenant, $"main-menu:{Request.Culture.Name}", ArrangedAsync);

    /// <summary>The desk's menu for this person.</summary>
    /// <returns>Groups with their links, at the city's desk its portals first; empty groups are left out.</returns>
    public IReadOnlyList<(string Heading, IReadOnlyList<MenuLink> Links)> DeskMenu() =>
    [
        .. gate.Open<DeskMenuEntry>(Tenant).Where(e => visitor.May(e.Permission)).GroupBy(e => e.Group).OrderBy(g => g.Key != DeskGroup.City).ThenBy(g => g.Key)
            .Select(g => (phrases[new Phrase(typeof(Texts), $"DeskGroup.{g.Key}")], (IReadOnlyList<MenuLink>)[.. g.OrderBy(e => e.Order).Select(e => new MenuLink(phrases[e.Label], e.Path))])),
    ];

    /// <summary>The signed-in resident's own pages.</summary>
    /// <returns>Links in order.</returns>
    public IReadOnlyList<MenuLink> MyMenu() => [.. gate.Open<MyMenuEntry>(Tenant).OrderBy(e => e.Order).Select(e => new MenuLink(phrases[e.Label], e.Path))];

    /// <summary>Whether a link leads to this page or above it.</summary>
    /// <param name="path">The link.</param>
    /// <returns>True on the page itself and on pages below it.</returns>
    public bool IsCurrent(PortalPath path) => path == PortalPath.Home ? Http.Request.Path == "/" : !path.IsElsewhere && Http.Request.Path.StartsWithSegments(path.Value, StringComparison.Ordinal);

    /// <summary>Whether of several links this one leads closest to this page: <c>/desk/portals/new</c> rather than <c>/desk/portals</c>.</summary>
    /// <param name="path">The link.</param>
    /// <param name="all">All links of the menu.</param>
    /// <returns>True for the longest that leads here or above.</returns>
    public bool IsCurrentAmong(PortalPath path, IEnumerable<PortalPath> all) =>
        IsCurrent(path) && !all.Any(other => other.Value.Length > path.Value.Length && IsCurrent(other));

    /// <summary>Whether a link leads to exactly this page.</summary>
    /// <param name="path">The link.</param>
    /// <returns>True on the page itself.</returns>
    public bool IsHere(PortalPath path) => Http.Request.Path == path.Value;

    /// <summary>Whether a menu entry or one below it leads here.</summary>
    /// <param name="link">The entry.</param>
    /// <returns>True on its pages.</returns>
    public bool IsWithin(MenuLink link) => link.Children.Any(c => IsCurrent(c.Path));

    /// <summary>This page in a language.</summary>
    /// <param name="code"><c>ko</c> or <c>en</c>.</param>
    /// <returns>Its address.</returns>
    public string InLanguage(string code) => $"{Request.Root}/{code}{Http.Request.Path}{Http.Request.QueryString}";

    /// <summary>This page in the other language.</summary>
    /// <returns>An address with the language in it, which also keeps the choice.</returns>
    public string OtherLanguage()
    {
        var other = Request.IsEnglish ? "ko" : "en";
        var query = Http.Request.QueryString.HasValue ? Http.Request.QueryString.Value + "&" : "?";
        return $"{Request.Root}/{other}{Http.Request.Path}{query}lang={other}";
    }

    /// <summary>This page with another text size or contrast.</summary>
    /// <param name="text">Text size, or null to keep it.</param>
    /// <param name="contrast">Contrast, or null to keep it.</param>
    /// <returns>An address that keeps the choice.</returns>
    public string WithDisplay(string? text, string? contrast)
    {
        var display = new DisplayChoice(text ?? Request.Display.Text, contrast ?? Request.Display.Contrast);
        return $"?display={display}";
    }

    /// <summary>The title of a page for the browser's tab.</summary>
    /// <param name="page">The page's own title.</param>
    /// <returns>Page and portal.</returns>
    public string TabTitle(object? page) => page is string { Length: > 0 } title ? $"{title} | {Title}" : Title;

    /// <summary>The language code for <c>html lang</c>.</summary>
    public static string LanguageCode => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private async Task<IReadOnlyList<MenuLink>> ArrangedAsync()
    {
        IReadOnlyList<MenuLink> entries = [.. gate.Open<PortalMenuEntry>(Tenant).OrderBy(e => e.Order).Select(e => new MenuLink(phrases[e.Label], e.Path))];
        var editor = gate.Open<MainMenuEditorContribution>(Tenant).FirstOrDefault();
        return editor is null ? entries : await ((IMainMenuEditor)Http.RequestServices.GetRequiredService(editor.ServiceType)).ArrangeAsync(entries, Http.RequestAborted);
    }
}
