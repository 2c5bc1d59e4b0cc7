using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting;

/// <summary>Addresses of the officer's pages and of what is published about an election.</summary>
internal static class ElectionLinks
{
    public static PortalPath Desk { get; } = new("/desk/voting");

    public static PortalPath New { get; } = new("/desk/voting/new");

    public static PortalPath Keys { get; } = new("/vote/keys");

    public static PortalPath Item(string key) => new($"/desk/voting/{key}");

    public static PortalPath Edit(string key) => new($"/desk/voting/{key}/edit");

    public static PortalPath Count(string key) => new($"/desk/voting/{key}/count");

    public static PortalPath Rules(string key) => new($"/vote/{key}/rules");

    public static PortalPath Terms(string key) => new($"/vote/{key}/terms.json");

    public static PortalPath Results(string key) => new($"/vote/{key}/results");

    public static PortalPath File(string key, string file) => new($"/vote/{key}/{file}");

    public static PortalPath Proposal(string number) => new($"/proposals/{number}");

    public static bool IsRead(this Election election) => !election.IsRehearsal && election.State != ElectionState.Draft;
}
