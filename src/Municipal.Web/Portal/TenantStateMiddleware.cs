using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>A suspended tenant, or one whose database could not be brought up to date, answers politely with 503 and nothing else.</summary>
internal sealed class TenantStateMiddleware(RequestDelegate next, IStringLocalizer<Texts> words)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.PortalOrNull() is not { Tenant.State: not TenantState.Running } portal)
        {
            await next(http);
            return;
        }

        var title = System.Net.WebUtility.HtmlEncode(portal.Tenant.Title.In(portal.Culture));
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "3600";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        // Plain on purpose: nothing of the tenant's own may be needed to say this.
        await http.Response.WriteAsync(
            $"<!doctype html><html lang=\"{portal.Culture.TwoLetterISOLanguageName}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>" +
            $"<link rel=\"stylesheet\" href=\"/_assets/web/plain.css\"></head><body><main><h1>{title}</h1><p>{words[$"Tenant.{portal.Tenant.State}"]}</p></main></body></html>",
            http.RequestAborted);
    }
}
