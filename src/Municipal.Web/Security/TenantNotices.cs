using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Municipal.Web;

/// <summary>Ties what one page leaves for the next to the portal that left it; at any other the cookie holds nothing.</summary>
/// <param name="cookie">Keeps it.</param>
internal sealed class TenantNotices(CookieTempDataProvider cookie) : ITempDataProvider
{
    private const string Owner = "tenant";

    public IDictionary<string, object> LoadTempData(HttpContext context)
    {
        var left = cookie.LoadTempData(context);
        return left.Remove(Owner, out var owner) && owner is string id && id == IdOf(context) ? left : new Dictionary<string, object>();
    }

    public void SaveTempData(HttpContext context, IDictionary<string, object> values) =>
        cookie.SaveTempData(context, values.Count == 0 ? values : new Dictionary<string, object>(values) { [Owner] = IdOf(context) });

    private static string IdOf(HttpContext context) => context.PortalOrNull()?.Tenant.Id.ToString("N") ?? "";
}
