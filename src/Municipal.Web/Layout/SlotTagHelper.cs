using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary><c>&lt;feature-slot name="home" /&gt;</c>: everything that the tenant's enabled features put there, in order; see <see cref="Slots"/>.</summary>
/// <param name="slots">Renders them.</param>
[HtmlTargetElement("feature-slot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SlotTagHelper(SlotContent slots) : ContributedTagHelper
{
    /// <inheritdoc/>
    protected override Task<IHtmlContent?> RenderAsync() => slots.RenderAsync(ViewContext, Name);
}
