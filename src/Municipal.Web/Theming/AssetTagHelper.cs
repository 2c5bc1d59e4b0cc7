using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary>
/// <c>&lt;link asset="standard/css/base.css"&gt;</c>, <c>&lt;script asset="…"&gt;</c>: a file of a theme or module, at one address for all
/// portals and, once published, with its fingerprint, so that browsers keep it for ever.
/// </summary>
[HtmlTargetElement("link", Attributes = "asset", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset")]
[HtmlTargetElement("img", Attributes = "asset", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetTagHelper : TagHelper
{
    /// <summary>The file below <c>_assets</c>.</summary>
    public required string Asset { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var address = $"/{assets?[$"_assets/{Asset}"] ?? $"_assets/{Asset}"}";
        output.Attributes.SetAttribute(output.TagName == "link" ? "href" : "src", address);
    }
}
