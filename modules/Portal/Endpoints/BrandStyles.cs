using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Endpoints;

/// <summary>
/// <c>/brand.css</c>: the tenant's colours over the theme's. Pages ask for it with the tenant's version, so it may be kept for ever.
/// With <c>?preview=</c> it is made of that colour instead and kept by nobody.
/// </summary>
internal static class BrandStyles
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/brand.css", Answer).AllowAnonymous();

    private static IResult Answer(HttpContext http)
    {
        var tenant = http.Portal().Tenant;
        if (http.Request.Query.TryGetValue("preview", out var asked))
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return BrandColour.IsColour(asked) ? Css(For(asked!, isPreview: true)) : Results.BadRequest();
        }

        var isCurrent = http.Request.Query["v"] == tenant.Version.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
        return Css(For(tenant.Brand.PrimaryColour, isPreview: false));
    }

    private static string For(string colour, bool isPreview)
    {
        // The default leaves the theme its own colours.
        if (BrandDesk.IsThemesOwn(colour))
        {
            return "";
        }

        var palette = BrandPalette.Of(colour);
        var companion = palette.Companion();
        // A preview stands before the tenant's own sheet in the page, and must win over it.
        var css = new StringBuilder(isPreview ? ":root:root {\n" : ":root {\n");
        foreach (var step in BrandPalette.Steps)
        {
            css.Append(CultureInfo.InvariantCulture, $"  --m-primary-{step}: {palette[step]}; --m-secondary-{step}: {companion[step]};\n");
        }

        return css.Append("}\n").ToString();
    }

    private static IResult Css(string css) => Results.Text(css, "text/css", Encoding.UTF8);
}
