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
public sealed class SlotContent(FeatureGate gate, IViewComponentHelper components, HtmlEncoder encoder)
{
    /// <summary>What the tenant's enabled features put into a slot, in order.</summary>
    /// <param name="view">The view that has the slot.</param>
    /// <param name="name">The slot's name; see <see cref="Slots"/>.</param>
    /// <returns>The content, or null where there is no contribution, or none with anything to show.</returns>
    public async Task<IHtmlContent?> RenderAsync(ViewContext view, string name)
    {
        ((IViewContextAware)components).Contextualize(view);
        using var text = new StringWriter();
        foreach (var slot in gate.Open<SlotContribution>(view.HttpContext.Portal().Tenant).Where(s => s.Slot == name).OrderBy(s => s.Order))
        {
            (await components.InvokeAsync(slot.Component)).WriteTo(text, encoder);
        }

        var html = text.ToString();
        return string.IsNullOrWhiteSpace(html) ? null : new HtmlString(html);
    }
}
