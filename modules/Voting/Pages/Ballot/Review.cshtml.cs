using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Voting.Casting;
using Municipal.Voting.Register;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>Everything once more, then into the box: all papers together or none.</summary>
internal sealed class ReviewModel(VoterRoll roll, DraftCookie cookie, BallotCasting casting, IProposals proposals) : BallotPageModel(roll, cookie)
{
    /// <summary>The draft's nonce as the page was shown: a second click sends it again and gets the first answer.</summary>
    [BindProperty]
    public string? Nonce { get; set; }

    public IReadOnlyList<(MyBallot Ballot, BallotMarks Marks, IReadOnlyList<BallotFault> Faults)> Papers { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, LocalizedText>> Fields { get; private set; } = [];

    public bool MayCast => Papers.Any(p => p.Marks.Count > 0) && Papers.All(p => p.Marks.Count == 0 || p.Faults.Count == 0);

    public string FieldName(string code) => Fields.FirstOrDefault(f => f.Key == code) is { Key: not null } known ? known.Value.ToString() : code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!MayCast || Nonce is not { Length: 32 })
        {
            return Again();
        }

        if (Papers.Any(p => p.Marks.Count > 0 && p.Ballot.Election.Terms.Electorate.LeastAge is not null) && !Draft!.IsOldEnough)
        {
            return Refuse(CastRefusal.NoConsent);
        }

        var papers = Papers.Where(p => p.Marks.Count > 0)
            .Select(p => new CastPaper(p.Ballot.Election.Id, p.Ballot.Election.Version, p.Ballot.Group, p.Marks.Write(p.Ballot.Election.Terms.Form), Draft!.PaperOf(p.Ballot.Election.Id).Turn))
            .ToList();
        var answer = await casting.CastAsync(Voter, papers, Nonce, cancellation);
        if (answer.Refusal is { } refusal)
        {
            return Refuse(refusal, Papers.First(p => p.Ballot.Election.Id == answer.ElectionId).Ballot.Election.Terms.Title.ToString());
        }

        // The draft stays until it is begun anew, so that a second click finds what the first one sent.
        return GoTo(VotingLinks.Receipt);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Free.Count == 0 || !HasBegun())
        {
            return ToStart();
        }

        Nonce ??= Draft!.Nonce;
        Fields = await proposals.FieldsAsync(cancellation);
        Papers = [.. Free.Select(f => (f, MarksOf(f), BallotRules.Check(f.Election.Terms, MarksOf(f))))];
        return null;
    }
}
