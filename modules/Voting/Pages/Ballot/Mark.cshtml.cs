using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Voting.Casting;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>One ballot paper. Everything is posted, also a search: an address tells nobody what a voter looks at.</summary>
internal sealed class MarkModel(VoterRoll roll, DraftCookie cookie, IProposals proposals) : BallotPageModel(roll, cookie)
{
    private const int MostCompared = 3;

    [BindProperty]
    public MarkInput Input { get; set; } = new();

    public MyBallot Ballot { get; private set; } = null!;

    public ElectionTerms Terms => Ballot.Election.Terms;

    public BallotMarks Marks { get; private set; } = BallotMarks.Empty;

    /// <summary>What is wrong with the ballot as it is; shown once somebody wants to go on.</summary>
    public IReadOnlyList<BallotFault> Faults { get; private set; } = [];

    public IReadOnlyList<PaperProject> Shown { get; private set; } = [];

    public IReadOnlyList<PaperProject> Compared { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, LocalizedText>> Fields { get; private set; } = [];

    public int Step => Free.ToList().FindIndex(f => f.Election.Id == Ballot.Election.Id) + 1;

    public string FieldName(string code) => Fields.FirstOrDefault(f => f.Key == code) is { Key: not null } known ? known.Value.ToString() : code;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        (Marks, var isRankTwice) = Input.Merge(Marks, Terms);
        Keep(Draft!.With(Ballot.Election.Id, Marks.Write(Terms.Form)));
        Faults = isRankTwice ? [new BallotFault(BallotRefusal.RankTwice)] : BallotRules.Check(Terms, Marks);
        // An empty paper is passed over; whoever wants to cast only some of theirs may.
        var mayLeave = (Marks.Count == 0 && Free.Count > 1) || Faults.Count == 0;
        if (Input.Do == "back")
        {
            return GoTo(After(Ballot, -1));
        }

        if (Input.Do == "next" && mayLeave)
        {
            return GoTo(After(Ballot));
        }

        Show();
        if (Input.Do == "next")
        {
            Response.StatusCode = 422;
        }
        else
        {
            // While still choosing, only what is too much is worth a word.
            Faults = [.. Faults.Where(f => f.Refusal is not (BallotRefusal.TooFew or BallotRefusal.FieldTooFew))];
        }

        return Page();
    }

    /// <summary>Why a project that is not marked cannot be marked now.</summary>
    public BallotFault? WhyNot(PaperProject project) => Terms.Form is BallotKind.Points or BallotKind.Ranking || Marks.Has(project.Id) ? null : BallotRules.CheckAdd(Terms, Marks, project);

    private async Task<IActionResult?> FindAsync(string key, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Mine.All(m => m.Election.Key != key))
        {
            return NotFound();
        }

        if (!HasBegun() || Free.FirstOrDefault(f => f.Election.Key == key) is not { } ballot)
        {
            return ToStart();
        }

        (Ballot, Marks) = (ballot, MarksOf(ballot));
        Fields = await proposals.FieldsAsync(cancellation);
        return null;
    }

    private void Show()
    {
        var found = Terms.Projects.Where(p => Input.Fits(p));
        Shown = Input.Sort switch
        {
            "cheap" => [.. found.OrderBy(p => p.Cost.Amount)],
            "dear" => [.. found.OrderByDescending(p => p.Cost.Amount)],
            "number" => [.. found.OrderBy(p => p.Id, StringComparer.Ordinal)],
            // Each voter has an order of their own, the same on every visit: no project stands first for everybody.
            _ => [.. found.OrderBy(p => Ballot.Key!.Shuffle(Voter.Id, p.Id))],
        };
        Compared = Input.Do == "compare" ? [.. Terms.Projects.Where(p => Input.Compare.Contains(p.Id)).Take(MostCompared)] : [];
    }
}
