using Microsoft.AspNetCore.Mvc;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>The slots that pages leave for other features to fill.</summary>
public static class Slots
{
    /// <summary>A gu's home: what can be done now. Each contribution gives items of the list: <c>&lt;li class="now__item"&gt;</c>.</summary>
    public const string HomeActions = "home.actions";

    /// <summary>A gu's home: key numbers under the title. Each contribution gives <c>&lt;div&gt;&lt;dt&gt;…&lt;dd&gt;…&lt;/div&gt;</c>.</summary>
    public const string HomeFacts = "home.facts";

    /// <summary>A gu's home: the sections below, in order.</summary>
    public const string Home = "home";

    /// <summary>The city's home: the sections below its map.</summary>
    public const string CityHome = "city-home";

    /// <summary>The foot of every page: who runs the portal and how to reach them; the same for everyone. Themes place it.</summary>
    public const string Footer = "footer";

    /// <summary>The foot of every page: links it must offer, such as privacy; the same for everyone. Each contribution gives items of the list: <c>&lt;li&gt;</c>.</summary>
    public const string FooterLinks = "footer.links";

    /// <summary>The desk's first page: panels with what waits.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>The resident's own first page.</summary>
    public const string MyPage = "my-page";

    /// <summary>The head of every page, beside the portal's name, and on a phone inside the menu: the search field; the same for everyone, on every page. Themes place it.</summary>
    public const string Header = "header";

    /// <summary>The sign-in page, below the form.</summary>
    public const string SignIn = "sign-in";

    /// <summary>
    /// Whether a slot stands around every page. What it shows is then the same for everyone who reads the portal in one language,
    /// on every page: it is made once and kept until the tenant's data change.
    /// </summary>
    internal static bool SurroundsEveryPage(string slot) => slot is Header or Footer or FooterLinks;
}

/// <summary>What a feature puts into a slot.</summary>
/// <param name="Slot">Which slot.</param>
/// <param name="Component">The view component.</param>
/// <param name="Order">Its place.</param>
public sealed record SlotContribution(string Slot, Type Component, int Order);

/// <summary>What a feature offers for pages that staff write.</summary>
/// <param name="Name">The block's name: a–z and hyphens.</param>
/// <param name="Label">What it is called in the editor.</param>
/// <param name="Component">The view component.</param>
public sealed record BlockContribution(string Name, Phrase Label, Type Component);

/// <summary>A view component whose view stands beside it in the module's <c>Slots</c> folder.</summary>
public abstract class SlotComponent : ViewComponent
{
    /// <summary>Shows the component's view.</summary>
    /// <param name="model">What it shows.</param>
    /// <returns>The view.</returns>
    protected IViewComponentResult Show(object model)
    {
        var type = GetType();
        return View($"/Areas/{type.Namespace!.Split('.')[1]}/Slots/{type.Name}.cshtml", model);
    }

    /// <summary>Shows nothing at all.</summary>
    /// <returns>An empty result.</returns>
    protected static IViewComponentResult Nothing() => new Microsoft.AspNetCore.Mvc.ViewComponents.ContentViewComponentResult("");
}
