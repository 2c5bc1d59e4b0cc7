using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary>A place in a view for what enabled features have to show there; what stands between its tags where they have nothing.</summary>
public abstract class ContributedTagHelper : TagHelper
{
    /// <summary>The place's name.</summary>
    public required string Name { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await RenderAsync() ?? await output.GetChildContentAsync());
    }

    /// <summary>Renders what the features have.</summary>
    /// <returns>Null where it is nothing.</returns>
    protected abstract Task<IHtmlContent?> RenderAsync();
}
