using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Finds the tenant from host name or path prefix, then the language, and moves both into the path base, so that every link
/// made later leads back to the same portal in the same language. Nobody's host is answered with a plain 404.
/// </summary>
internal sealed class PortalMiddleware(RequestDelegate next, TenantRegistry registry, IOptionsMonitor<PortalOptions> options)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/_", StringComparison.Ordinal) || http.Request.Path.Value!.StartsWith("/_assets/", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        // Whatever is made from an address that begins like this (a redirect, a form's target) would lead to another host.
        var (tenant, root) = http.Request.Path.Value is ['/', '/', ..] ? (null, "") : Resolve(http.Request);
        if (tenant is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync("404\n", http.RequestAborted);
            return;
        }

        var path = http.Request.Path;
        http.Request.PathBase += new PathString(root.Length == 0 ? null : root);
        http.Request.Path = path = new PathString(path.Value![root.Length..]);
        var prefix = LanguagePrefixOf(path);
        http.Request.PathBase += new PathString(prefix.Length == 0 ? null : prefix);
        path = new PathString(path.Value![prefix.Length..]);
        http.Request.Path = path.HasValue ? path : new PathString("/");

        if (Choices.Redirect(http) is { } chosen)
        {
            http.Response.Redirect(chosen);
            return;
        }

        var culture = prefix.Length > 0 ? Languages.Of(prefix[1..])! : Languages.Chosen(http.Request);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        http.Features.Set(new PortalRequest(tenant, culture, root, prefix, DisplayChoice.Parse(http.Request.Cookies[DisplayChoice.Cookie])));
        http.RequestServices.GetRequiredService<CurrentTenant>().Set(tenant);
        await next(http);
    }

    private (Tenant? Tenant, string Root) Resolve(HttpRequest request)
    {
        var map = registry.Current;
        var host = request.Host.Host;
        var byHost = map.ByHost(host);
        if (byHost is { IsCity: false })
        {
            return (byHost, "");
        }

        if (byHost is null && !options.CurrentValue.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            return (null, "");
        }

        var path = request.Path.Value.AsSpan();
        var end = path.Length > 1 ? path[1..].IndexOf('/') : -1;
        var segment = path.Length > 1 ? end < 0 ? path[1..] : path[1..(end + 1)] : default;
        return map.ByPrefix(segment) is { } tenant ? (tenant, $"/{tenant.Name}") : (map.City, "");
    }

    private static string LanguagePrefixOf(PathString path) =>
        path.StartsWithSegments("/en", StringComparison.Ordinal) ? "/en" : path.StartsWithSegments("/ko", StringComparison.Ordinal) ? "/ko" : "";
}

/// <summary>Configuration below <c>Municipal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>Hosts on which portals are found by path prefix, besides the city's own; the bare host is the city's portal.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Where the city's portal is found from outside, such as <c>https://pb.seoul.go.kr</c>, for addresses in mails. Empty: as the request says.</summary>
    public string PublicAddress { get; init; } = "";
}
