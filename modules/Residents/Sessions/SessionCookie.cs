using Microsoft.AspNetCore.Http;

namespace Municipal.Residents;

/// <summary>The cookie that carries a session's secret. Each tenant has its own, so that one browser may be signed in at several.</summary>
internal static class SessionCookie
{
    public static string? Read(HttpContext http, Tenant tenant) =>
        http.Request.Cookies[NameOf(http, tenant)] is { Length: > 0 and <= 100 } token ? token : null;

    /// <summary>Gives the browser the secret: until it is closed, or for as long as the session can last.</summary>
    public static void Give(HttpContext http, Tenant tenant, string token, TimeSpan? keep) =>
        http.Response.Cookies.Append(NameOf(http, tenant), token, Options(http, keep));

    public static void Take(HttpContext http, Tenant tenant) => http.Response.Cookies.Delete(NameOf(http, tenant), Options(http, null));

    private static string NameOf(HttpContext http, Tenant tenant) => http.Request.IsHttps ? $"__Host-session-{tenant.Name}" : $"session-{tenant.Name}";

    private static CookieOptions Options(HttpContext http, TimeSpan? keep) => new()
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = keep, IsEssential = true,
    };
}
