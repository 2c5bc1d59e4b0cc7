using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary><c>&lt;feature-slot name="home" /&gt;</c>: everything that the tenant's enabled features put there, in order.</summary>
/// <param name="gate">Which contributions exist here.</param>
/// <param name="components">Renders them.</param>
[HtmlTargetElement("feature-slot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SlotTagHelper(FeatureGate gate, IViewComponentHelper components) : TagHelper
{
    /// <summary>The slot's name; see <see cref="Slots"/>.</summary>
    public required string Name { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)components).Contextualize(ViewContext);
        foreach (var slot in gate.Open<SlotContribution>(ViewContext.HttpContext.Portal().Tenant).Where(s => s.Slot == Name).OrderBy(s => s.Order))
        {
            output.Content.AppendHtml(await components.InvokeAsync(slot.Component));
        }
    }
}
