using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Municipal.Web;

/// <summary><c>&lt;error-summary /&gt;</c>: everything that is wrong with the form, on top, each line leading to its field. Nothing where nothing is wrong.</summary>
/// <param name="localizers">Web's own words.</param>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizerFactory localizers) : TagHelper
{
    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .Where(e => e.ErrorMessage.Length > 0).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var title = new TagBuilder("h2");
        title.AddCssClass("error-summary__title");
        title.InnerHtml.Append(localizers.Create(typeof(Texts))["ErrorSummary.Title", errors.Count]);
        var list = new TagBuilder("ul");
        list.AddCssClass("error-summary__list");
        foreach (var (field, message) in errors)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(field.Length == 0 ? new HtmlContentBuilder().Append(message) : Link(field, message));
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Link(string field, string message)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldMarkup.IdOf(field);
        link.InnerHtml.Append(message);
        return link;
    }
}
