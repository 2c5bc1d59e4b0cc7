using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Endpoints;

/// <summary>The two files that browsers and search engines ask every site for.</summary>
internal static class PortalFiles
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/robots.txt", Robots).AllowAnonymous();
        routes.MapGet("/favicon.svg", Icon).AllowAnonymous();
    }

    /// <summary>Search engines read this file at the root of a host only, so the city's speaks for the portals below it too.</summary>
    private static IResult Robots(HttpContext http, TenantRegistry registry)
    {
        var portal = http.Portal();
        var text = new StringBuilder("User-agent: *\n");
        if (portal.Tenant.IsDemo)
        {
            text.Append("Disallow: /\n");
        }
        else
        {
            Hide(text, portal.Root);
            foreach (var below in portal.Tenant.IsCity ? registry.Current.All.Where(t => !t.IsCity) : [])
            {
                Hide(text, $"/{below.Name}");
            }
        }

        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }

    private static void Hide(StringBuilder text, string root)
    {
        foreach (var language in (string[])["", "/ko", "/en"])
        {
            text.Append("Disallow: ").Append(root).Append(language).Append("/desk\n");
        }
    }

    private static IResult Icon(HttpContext http, HtmlEncoder encoder)
    {
        var tenant = http.Portal().Tenant;
        var letter = encoder.Encode(StringInfo.GetNextTextElement(tenant.Title.Ko));
        var fill = BrandPalette.Of(tenant.Brand.PrimaryColour).Fill;
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.Text(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"14\" fill=\"{fill}\"/>" +
            $"<text x=\"32\" y=\"45\" font-family=\"'Noto Sans KR','Malgun Gothic','Apple SD Gothic Neo',sans-serif\" font-size=\"38\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#fff\">{letter}</text></svg>",
            "image/svg+xml", Encoding.UTF8);
    }
}
