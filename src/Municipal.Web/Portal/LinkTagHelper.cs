using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary><c>&lt;a to="@ProposalLinks.List"&gt;</c>: a link inside the portal. The one way links are written.</summary>
[HtmlTargetElement("a", Attributes = "to")]
public sealed class LinkTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public PortalPath To { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("href", To.In(ViewContext.HttpContext));
}
