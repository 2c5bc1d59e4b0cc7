using Microsoft.AspNetCore.Authorization;
using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Host;

/// <summary>What the installation itself answers, outside every portal: assets, liveness, readiness, set-up.</summary>
internal static class PlatformEndpoints
{
    public static void MapPlatform(this WebApplication app)
    {
        Platform(app.MapStaticAssets());
        Platform(app.MapGet("/_/live", () => "live"));
        Platform(app.MapGet("/_/ready", (TenantRegistry registry, WarmUp warmUp) =>
            !warmUp.Done ? Results.Text("warming up", statusCode: 503)
            : registry.Broken.Count > 0 ? Results.Text($"ready; in maintenance: {registry.Broken.Count}") : Results.Text("ready")));
        Platform(app.MapGet("/_/setup", (HttpContext http, SetupPage page) => page.Show(http)));
        Platform(app.MapPost("/_/setup", (HttpContext http, SetupPage page) => page.CreateAsync(http)));
        Platform(app.MapGet("/_/plaintext", () => "plaintext"));
    }

    private static void Platform(IEndpointConventionBuilder endpoint) => endpoint.Add(e =>
    {
        e.Metadata.Add(new PlatformEndpoint());
        e.Metadata.Add(new AllowAnonymousAttribute());
    });
}
