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

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "3600";
        await PlainPage.WriteAsync(http, portal.Tenant.Title.In(portal.Culture), $"<p>{words[$"Tenant.{portal.Tenant.State}"]}</p>");
    }
}
