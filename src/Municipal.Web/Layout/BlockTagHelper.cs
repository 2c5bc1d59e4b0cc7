using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary>
/// <c>&lt;content-block name="proposals" /&gt;</c>: the block of that name, where an enabled feature offers it and it has something
/// to show; what stands between its tags otherwise.
/// </summary>
/// <param name="slots">Renders it.</param>
[HtmlTargetElement("content-block", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BlockTagHelper(SlotContent slots) : TagHelper
{
    /// <summary>The block's name; see <see cref="BlockContribution"/>.</summary>
    public required string Name { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await slots.RenderBlockAsync(ViewContext, Name) ?? await output.GetChildContentAsync());
    }
}
