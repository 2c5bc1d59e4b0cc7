using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Renders slots. A page that draws a box around a slot asks here first, so that no box stands empty.</summary>
/// <param name="gate">Which contributions exist here.</param>
/// <param name="components">Renders them.</param>
/// <param name="encoder">The encoder of all views.</param>
/// <param name="cache">Keeps what stands around every page.</param>
public sealed class SlotContent(FeatureGate gate, IViewComponentHelper components, HtmlEncoder encoder, TenantCache cache)
{
    /// <summary>What the tenant's enabled features put into a slot, in order.</summary>
    /// <param name="view">The view that has the slot.</param>
    /// <param name="name">The slot's name; see <see cref="Slots"/>.</param>
    /// <returns>The content, or null where there is no contribution, or none with anything to show.</returns>
    public async Task<IHtmlContent?> RenderAsync(ViewContext view, string name)
    {
        var portal = view.HttpContext.Portal();
        return Shown(Slots.SurroundsEveryPage(name)
            ? await cache.GetAsync(portal.Tenant, $"slot:{name}:{portal.Culture.Name}:{view.HttpContext.Request.PathBase}", WriteAsync)
            : await WriteAsync());

        Task<string> WriteAsync() =>
            TextAsync(view, gate.Open<SlotContribution>(portal.Tenant).Where(s => s.Slot == name).OrderBy(s => s.Order).Select(s => s.Component));
    }

    /// <summary>What a block shows that staff put into a page.</summary>
    /// <param name="view">The view that has the block.</param>
    /// <param name="name">The block's name; see <see cref="BlockContribution"/>.</param>
    /// <returns>The content, or null where no enabled feature has such a block, or it has nothing to show.</returns>
    public async Task<IHtmlContent?> RenderBlockAsync(ViewContext view, string name) =>
        Shown(await TextAsync(view, gate.Open<BlockContribution>(view.HttpContext.Portal().Tenant).Where(b => b.Name == name).Select(b => b.Component)));

    private static HtmlString? Shown(string html) => string.IsNullOrWhiteSpace(html) ? null : new HtmlString(html);

    private async Task<string> TextAsync(ViewContext view, IEnumerable<Type> wanted)
    {
        ((IViewContextAware)components).Contextualize(view);
        using var text = new StringWriter();
        foreach (var component in wanted)
        {
            (await components.InvokeAsync(component)).WriteTo(text, encoder);
        }

        return text.ToString();
    }
}
