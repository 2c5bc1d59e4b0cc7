using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Municipal.Web;

/// <summary><c>?lang=en</c> and <c>?display=large.high</c> on any address: kept in a cookie, then taken off the address.</summary>
internal static class Choices
{
    public static string? Redirect(HttpContext http)
    {
        var query = http.Request.Query;
        if (!HttpMethods.IsGet(http.Request.Method) || !(query.ContainsKey("lang") || query.ContainsKey("display")))
        {
            return null;
        }

        if (Languages.Of(query["lang"]) is { } language)
        {
            Keep(http, Languages.Cookie, language.TwoLetterISOLanguageName);
        }

        if (query.TryGetValue("display", out var display))
        {
            Keep(http, DisplayChoice.Cookie, DisplayChoice.Parse(display).ToString());
        }

        var rest = new QueryBuilder(query.Where(q => q.Key is not ("lang" or "display")));
        return http.Request.PathBase + http.Request.Path + rest.ToQueryString();
    }

    private static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true,
    });
}
