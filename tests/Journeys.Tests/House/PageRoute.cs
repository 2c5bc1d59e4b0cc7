using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Municipal.Journeys.Tests;

/// <summary>A page as the route table knows it, such as <c>/proposals/{number}</c>.</summary>
/// <param name="Route">Its pattern.</param>
/// <param name="HasPlaces">Whether something must be filled in to get there.</param>
internal sealed record PageRoute(string Route, bool HasPlaces)
{
    public static IReadOnlyList<PageRoute> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => new PageRoute(PatternOf(e), e.RoutePattern.Parameters.Count > 0)).Distinct().OrderBy(r => r.Route, StringComparer.Ordinal),
    ];

    public static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
