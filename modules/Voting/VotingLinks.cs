using Municipal.Web;

namespace Municipal.Voting;

internal static class VotingLinks
{
    public static PortalPath Elections { get; } = new("/vote");

    public static PortalPath Start { get; } = new("/vote/ballot");

    public static PortalPath Review { get; } = new("/vote/ballot/review");

    public static PortalPath Receipt { get; } = new("/vote/receipt");

    public static PortalPath Mark(string key) => new($"/vote/ballot/{key}");

    public static PortalPath SignInFor(PortalPath then, Microsoft.AspNetCore.Http.HttpContext http) => PortalPath.SignIn.With(("return", then.In(http)));
}
