using Microsoft.AspNetCore.Routing;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Checks the route table once, at start-up.</summary>
internal static class RouteTable
{
    public static void Check(IEndpointRouteBuilder routes)
    {
        var endpoints = routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PlatformEndpoint>() is null && e.Metadata.GetMetadata<FeatureMetadata>() is not null).ToList();
        var clashes = endpoints
            .GroupBy(e => (Pattern: Shape(e), Verbs: string.Join(',', e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])))
            .Where(g => g.Count() > 1).ToList();
        if (clashes.Count > 0)
        {
            throw new CatalogException("Two endpoints share an address, which would be ambiguous even where only one feature is on: "
                + string.Join("; ", clashes.Select(c => $"/{c.Key.Pattern}: {string.Join(" and ", c.Select(e => e.DisplayName))}")));
        }
    }

    private static string Shape(RouteEndpoint endpoint) =>
        string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content.ToLowerInvariant() : "{}"))));
}
