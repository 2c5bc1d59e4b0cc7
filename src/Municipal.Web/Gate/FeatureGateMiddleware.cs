using Microsoft.AspNetCore.Http;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// The door of every address. After routing and before anybody is asked who they are: where the feature is off, the page does
/// not exist.
/// </summary>
internal sealed class FeatureGateMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<PlatformEndpoint>() is not null)
        {
            return next(http);
        }

        // No endpoint at all ends here as well: asking who is there first would send every wrong address to the sign-in page.
        var feature = endpoint?.Metadata.GetMetadata<FeatureMetadata>();
        if (feature is not null && http.PortalOrNull() is { } portal && FeatureGate.Enabled(portal.Tenant, feature.FeatureId))
        {
            return next(http);
        }

        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
