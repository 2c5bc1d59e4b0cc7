using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary><c>&lt;content-block name="proposals" /&gt;</c>: the block of that name; see <see cref="BlockContribution"/>.</summary>
/// <param name="slots">Renders it.</param>
[HtmlTargetElement("content-block", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BlockTagHelper(SlotContent slots) : ContributedTagHelper
{
    /// <inheritdoc/>
    protected override Task<IHtmlContent?> RenderAsync() => slots.RenderBlockAsync(ViewContext, Name);
}
