using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Keeps whole pages for people who are not signed in. The key holds everything a page may depend on: tenant, its registry row,
/// its last commit, language, display, address. Kept briefly, because stages open and close by the clock.
/// </summary>
internal sealed class PortalCachePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var portal = http.PortalOrNull();
        var may = portal is not null
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.GetEndpoint()?.Metadata.GetMetadata<FeatureMetadata>() is not null
            && !http.Request.Cookies.Keys.Any(k => k is not (Languages.Cookie or DisplayChoice.Cookie));
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = may;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        if (may)
        {
            var stamp = http.RequestServices.GetRequiredService<TenantRegistry>().StampOf(portal!.Tenant.Id);
            context.CacheVaryByRules.CacheKeyPrefix = $"{portal.Tenant.Id:N}|{portal.Tenant.Version}|{stamp}|{portal.Culture.Name}|{portal.Display}|{http.Request.Host}";
            context.CacheVaryByRules.QueryKeys = "*";
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // No cookie, no session: nobody can be signed in here. Should another way of signing in come, its answers are still nobody else's.
        if (context.HttpContext.User.Identity?.IsAuthenticated == true || response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
