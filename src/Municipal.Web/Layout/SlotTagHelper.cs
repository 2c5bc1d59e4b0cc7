using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary>
/// <c>&lt;feature-slot name="home" /&gt;</c>: everything that the tenant's enabled features put there, in order.
/// What stands between its tags is shown instead where they have nothing to show.
/// </summary>
/// <param name="slots">Renders them.</param>
[HtmlTargetElement("feature-slot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SlotTagHelper(SlotContent slots) : TagHelper
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
        if (await slots.RenderAsync(ViewContext, Name) is { } content)
        {
            output.Content.SetHtmlContent(content);
        }
        else
        {
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        }
    }
}
