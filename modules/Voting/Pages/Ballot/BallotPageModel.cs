using Microsoft.AspNetCore.Mvc;
using Municipal.Voting.Casting;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Voting.Rules.Balloting;
using Municipal.Web;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>What the pages of one flow share: who votes, the open ballots that are theirs, and what they have marked so far.</summary>
// No form of the flow is remembered: its rows would tell when somebody voted. Casting gives a second click the first answer by itself.
[WritesThroughHotWriter]
internal abstract class BallotPageModel(VoterRoll roll, DraftCookie cookie) : PortalPageModel
{
    public Voter Voter => new(Visitor.AccountId!.Value, Visitor.AreaId, Channel.Online);

    public IReadOnlyList<MyBallot> Mine { get; private set; } = [];

    /// <summary>Those that can be cast or changed here.</summary>
    public IReadOnlyList<MyBallot> Free { get; private set; } = [];

    public BallotDraft? Draft { get; private set; }

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        Mine = await roll.OpenAsync(Voter, Visitor.IsStaff, cancellation);
        Free = [.. Mine.Where(m => m.IsFree)];
        Draft = cookie.Read(HttpContext, Voter.Id);
        // A voter's page must not lie in a cache of a shared computer.
        Response.Headers.CacheControl = "no-store";
    }

    protected void Keep(BallotDraft draft) => cookie.Keep(HttpContext, Voter.Id, Draft = draft);

    protected void Forget() => DraftCookie.Forget(HttpContext);

    /// <summary>What is marked on one paper.</summary>
    public BallotMarks MarksOf(MyBallot ballot) => BallotMarks.Read(Draft?.PaperOf(ballot.Election.Id).Marks);

    /// <summary>The next page of the flow after an election; the review after the last.</summary>
    protected PortalPath After(MyBallot? ballot, int step = 1)
    {
        var place = (ballot is null ? -1 : Free.ToList().FindIndex(f => f.Election.Id == ballot.Election.Id)) + step;
        return place < 0 ? VotingLinks.Start : place >= Free.Count ? VotingLinks.Review : VotingLinks.Mark(Free[place].Election.Key);
    }

    protected IActionResult ToStart() => GoTo(VotingLinks.Start);
}
