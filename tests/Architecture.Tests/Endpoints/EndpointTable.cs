using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>All addresses of the Host that the tests share.</summary>
internal static class EndpointTable
{
    public static async Task<IReadOnlyList<Address>> ReadAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var table = new List<Address>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText is not null))
        {
            // Pages get their guards and feature when they are first compiled, not in the table.
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor ? await loader.LoadAsync(descriptor, endpoint.Metadata) : null;
            table.Add(new Address(endpoint.RoutePattern, MethodsOf(endpoint, page), page?.Endpoint?.Metadata ?? endpoint.Metadata, page));
        }

        return table;
    }

    public static async Task<IReadOnlyList<Address>> PortalAsync() =>
        [.. (await ReadAsync((await TestInstallation.OnAsync(Database.Sqlite)).Services)).Where(a => !a.IsPlatform)];

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint, CompiledPageActionDescriptor? page) =>
        page is null ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        // A page without handlers is shown by GET.
        : page.HandlerMethods.Count == 0 ? ["GET"] : [.. page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Distinct()];
}
