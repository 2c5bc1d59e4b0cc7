using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Whole addresses of portals, for mails and feeds: what is configured, else what the request came by. A request says which host it
/// wants, and a mail must never lead where whoever sent the request would like it to.
/// </summary>
/// <param name="accessor">The request, if any.</param>
/// <param name="options">The installation's public address.</param>
/// <param name="registry">The city's own host, for what no request causes.</param>
/// <param name="server">Where a demonstration listens.</param>
public sealed class PortalAddress(IHttpContextAccessor accessor, IOptionsMonitor<PortalOptions> options, TenantRegistry registry, IServer server)
{
    private const string Nowhere = "http://localhost:5000";

    /// <summary>The address of a page as somebody outside types it.</summary>
    /// <param name="tenant">Whose portal; need not be the request's.</param>
    /// <param name="path">The page.</param>
    /// <returns>An absolute address.</returns>
    public string Of(Tenant tenant, PortalPath path)
    {
        var http = accessor.HttpContext;
        if (http is not null && http.PortalOrNull()?.Tenant.Id == tenant.Id)
        {
            return (IsOwnHost(tenant, http.Request) ? OriginOf(http.Request) : Common(http)) + path.In(http);
        }

        if (tenant is { IsCity: false, Hosts: [var host, ..] })
        {
            return $"https://{host}{path.Value}";
        }

        return tenant.IsCity ? Common(http) + path.Value : $"{Common(http)}/{tenant.Name}{path.Value}";
    }

    /// <summary>Where the city's portal and all those below it are found.</summary>
    private string Common(HttpContext? http) =>
        options.CurrentValue.PublicAddress.TrimEnd('/') is { Length: > 0 } configured ? configured : http is null ? Own() : OriginOf(http.Request);

    private string Own() => registry.Current.City is { Hosts: [var host, ..] } && !host.Equals("localhost", StringComparison.Ordinal)
        ? $"https://{host}"
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => Uri.TryCreate(a, UriKind.Absolute, out var own) && own.IsLoopback) ?? Nowhere;

    private static bool IsOwnHost(Tenant tenant, HttpRequest request) =>
        !tenant.IsCity && tenant.Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    private static string OriginOf(HttpRequest request)
    {
        // The registry has let the name through; the port is still anybody's word, unless this server listens on it.
        var host = request.Host.Port == request.HttpContext.Connection.LocalPort ? request.Host : new HostString(request.Host.Host);
        return $"{request.Scheme}://{host.ToUriComponent()}";
    }
}
