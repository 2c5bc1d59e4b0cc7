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
        var request = accessor.HttpContext?.Request;
        if (request is not null && accessor.HttpContext!.PortalOrNull()?.Tenant.Id == tenant.Id)
        {
            return $"{request.Scheme}://{request.Host}{path.In(accessor.HttpContext)}";
        }

        if (tenant.Hosts is [var host, ..])
        {
            return $"https://{host}{path.Value}";
        }

        var root = request is null ? options.CurrentValue.PublicAddress.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return tenant.IsCity ? root + path.Value : $"{root}/{tenant.Name}{path.Value}";
    }
}
