using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>Ties anti-forgery tokens to their portal: all portals of a host share the cookie, and a form of one must be nothing at another.</summary>
internal sealed class TenantTokens : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => context.PortalOrNull()?.Tenant.Id.ToString("N") ?? "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
