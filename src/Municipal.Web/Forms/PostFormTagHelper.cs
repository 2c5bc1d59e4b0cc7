using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Municipal.Web;

/// <summary>
/// <c>&lt;form post&gt;</c> or <c>&lt;form post to="@…Links.X"&gt;</c>: a form that writes. Carries the antiforgery token and an id of
/// its own, so that sending it twice does the thing once.
/// </summary>
/// <param name="antiforgery">Makes the token.</param>
/// <param name="clock">For the id.</param>
[HtmlTargetElement("form", Attributes = "post")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery, TimeProvider clock) : TagHelper
{
    /// <summary>Marks the form; has no value.</summary>
    public bool Post { get; set; }

    /// <summary>Where it is sent; the page itself by default.</summary>
    public PortalPath? To { get; set; }

    /// <summary>The page handler it is sent to, where the page has several.</summary>
    public string? Handler { get; set; }

    /// <summary>False where sending it twice must do the thing twice: each answer to a sign-in brings a cookie of its own.</summary>
    public bool Once { get; set; } = true;

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var action = To is { } to ? to.In(http) : http.Request.PathBase + http.Request.Path + QueryOf(http.Request);
        if (Handler is not null)
        {
            action += $"{(action.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={Handler}";
        }

        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", action);
        output.Attributes.SetAttribute("novalidate", null);
        output.PostContent.AppendHtml(antiforgery.GetHtml(http));
        if (Once)
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Submissions.Field}\" value=\"{Guid.CreateVersion7(clock.GetUtcNow())}\">");
        }
    }

    // The page that a handler shows again has its name in the address; the form's other buttons are not that handler's.
    private static QueryString QueryOf(HttpRequest request) =>
        QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, "handler", StringComparison.OrdinalIgnoreCase)));
}

/// <summary><c>&lt;form get to="@…Links.X"&gt;</c>: a form that only asks, such as a filter.</summary>
[HtmlTargetElement("form", Attributes = "get,to")]
public sealed class GetFormTagHelper : TagHelper
{
    /// <summary>Marks the form; has no value.</summary>
    public bool Get { get; set; }

    /// <summary>Where it is sent.</summary>
    public PortalPath To { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", To.In(ViewContext.HttpContext));
    }
}
