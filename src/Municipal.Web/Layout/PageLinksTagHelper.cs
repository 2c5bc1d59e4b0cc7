using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Municipal.Web;

/// <summary><c>&lt;page-links current="2" count="9" path="@Model.PagePath" /&gt;</c>: the way to the other pages of a list. Nothing where there is one page.</summary>
/// <param name="localizers">Web's own words.</param>
[HtmlTargetElement("page-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageLinksTagHelper(IStringLocalizerFactory localizers) : TagHelper
{
    /// <summary>The page that is shown, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many pages there are.</summary>
    public int Count { get; set; }

    /// <summary>Where a page is.</summary>
    public required Func<int, PortalPath> Path { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination no-print");
        output.Attributes.SetAttribute("aria-label", localizers.Create(typeof(Texts))["PageLinks"].Value);
        var list = new TagBuilder("ul");
        list.AddCssClass("pagination__list");
        foreach (var number in PageNumbers.Of(Math.Min(Current, Count), Count))
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(number == 0 ? Gap() : Link(number));
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(list);
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("span");
        gap.AddCssClass("pagination__gap");
        gap.InnerHtml.Append("…");
        return gap;
    }

    private TagBuilder Link(int number)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("pagination__link");
        link.Attributes["href"] = Path(number).In(ViewContext.HttpContext);
        if (number == Current)
        {
            link.Attributes["aria-current"] = "page";
        }

        link.InnerHtml.Append(number.ToString(CultureInfo.InvariantCulture));
        return link;
    }
}
