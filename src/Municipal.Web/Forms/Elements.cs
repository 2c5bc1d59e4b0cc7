using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Municipal.Web;

/// <summary>HTML elements in one line.</summary>
internal static class Elements
{
    public static TagBuilder Of(string tag, string? cssClass, IHtmlContent content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value ?? "";
        }

        element.InnerHtml.AppendHtml(content);
        return element;
    }
}
