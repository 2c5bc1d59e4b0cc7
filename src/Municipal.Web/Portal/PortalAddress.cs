using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Whole addresses of portals, for mails: from the request where there is one, else from configuration.</summary>
/// <param name="accessor">The request, if any.</param>
/// <param name="options">The installation's public address.</param>
public sealed class PortalAddress(IHttpContextAccessor accessor, IOptionsMonitor<PortalOptions> options)
{
    /// <summary>The address of a page as somebody outside types it.</summary>
    /// <param name="tenant">Whose portal; need not be the request's.</param>
    /// <param name="path">The page.</param>
    /// <returns>An absolute address.</returns>
    public string Of(Tenant tenant, PortalPath path)
    {
        var http = accessor.HttpContext;
        var origin = http is null ? options.CurrentValue.PublicAddress.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}";
        if (http?.PortalOrNull()?.Tenant.Id == tenant.Id)
        {
            return origin + path.In(http);
        }

        if (tenant.Hosts is [var host, ..])
        {
            return $"https://{host}{path.Value}";
        }

        return tenant.IsCity ? origin + path.Value : $"{origin}/{tenant.Name}{path.Value}";
    }
}
