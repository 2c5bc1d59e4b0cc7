using System.Net;
using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>A page that needs nothing of the tenant's own, neither its database nor its theme, for when these cannot be reached.</summary>
internal static class PlainPage
{
    /// <summary>Writes the page; status and headers are the caller's.</summary>
    /// <param name="http">The request, at a portal.</param>
    /// <param name="heading">A finished sentence.</param>
    /// <param name="body">HTML, encoded by the caller.</param>
    /// <returns>A task.</returns>
    public static Task WriteAsync(HttpContext http, string heading, string body)
    {
        var portal = http.Portal();
        var title = WebUtility.HtmlEncode(portal.Tenant.Title.In(portal.Culture));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"{portal.Culture.TwoLetterISOLanguageName}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{WebUtility.HtmlEncode(heading)} | {title}</title>" +
            $"<link rel=\"stylesheet\" href=\"/_assets/web/plain.css\"></head><body><main><h1>{WebUtility.HtmlEncode(heading)}</h1>{body}</main></body></html>",
            CancellationToken.None);
    }
}
