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

    /// <summary>Begins the flow: what was marked before goes on where it still fits, and a ballot in the box is opened again.</summary>
    protected void Begin(bool isOldEnough) => Keep(new BallotDraft
    {
        Nonce = DraftCookie.NewNonce(),
        IsOldEnough = isOldEnough,
        Papers = Free.ToDictionary(
            f => f.Election.Id,
            f => Draft?.PaperOf(f.Election.Id) is { Marks.Length: > 0 } kept && kept.Turn == f.Turn ? kept : new DraftPaper(f.Marks.Write(f.Election.Terms.Form), f.Turn)),
    });

    /// <summary>Somebody came to a page of the flow by its address: it begins there, unless an age has to be declared first.</summary>
    /// <returns>Whether there is a draft now.</returns>
    protected bool HasBegun()
    {
        if (Draft is null && Free.Count > 0 && Free.All(f => f.Election.Terms.Electorate.LeastAge is null))
        {
            Begin(isOldEnough: false);
        }

        return Draft is not null;
    }

    protected void Keep(BallotDraft draft) => cookie.Keep(HttpContext, Voter.Id, Draft = draft);

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
