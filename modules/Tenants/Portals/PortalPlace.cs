using Microsoft.AspNetCore.Http;
using Municipal.Web;

namespace Municipal.Tenants.Portals;

/// <summary>Where another portal of this installation is, seen from this request; keeps the language that the address names.</summary>
internal static class PortalPlace
{
    public static string Of(Tenant tenant, HttpContext http)
    {
        var here = http.Portal();
        if (tenant.Hosts.Count > 0)
        {
            var port = http.Request.Host.Port is { } own ? $":{own}" : "";
            return $"{http.Request.Scheme}://{tenant.Hosts[0]}{port}{here.LanguagePrefix}/";
        }

        var inside = here.Root + here.LanguagePrefix;
        var installation = http.Request.PathBase.Value![..^inside.Length];
        return $"{installation}/{tenant.Name}{here.LanguagePrefix}";
    }

    /// <summary>The address as people write it down.</summary>
    public static string Short(Tenant tenant) => tenant.Hosts.Count > 0 ? tenant.Hosts[0] : tenant.IsCity ? "/" : $"/{tenant.Name}";
}
