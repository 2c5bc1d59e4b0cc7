using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Municipal.Proposals;

/// <summary>A proposal's life for machines; all of it is public.</summary>
internal static class LifeEndpoints
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet(ProposalLinks.Feed.Value, ProposalFeeds.NewAsync).AllowAnonymous();
        routes.MapGet("/proposals/{number}.json", LifeExport.GetAsync).AllowAnonymous();
        routes.MapGet("/proposals/{number}/feed.atom", ProposalFeeds.TrailAsync).AllowAnonymous();
        routes.MapGet("/proposals/{number}/qr.svg", ShareCode.GetAsync).AllowAnonymous();
    }
}
