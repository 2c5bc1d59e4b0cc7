using Microsoft.AspNetCore.Mvc;
using Municipal.Voting.Casting;
using Municipal.Voting.Register;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>Where the flow begins: how it works, which ballots are mine, and which of them I have cast already.</summary>
internal sealed class StartModel(VoterRoll roll, DraftCookie cookie) : BallotPageModel(roll, cookie)
{
    [BindProperty]
    public bool IsOldEnough { get; set; }

    /// <summary>The highest age that one of the ballots asks for; null where none does.</summary>
    public int? LeastAge => Free.Max(f => f.Election.Terms.Electorate.LeastAge);

    public bool HasAnyCast => Free.Any(f => f.Turn > 0);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        IsOldEnough = Draft?.IsOldEnough == true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Free.Count == 0)
        {
            return ToStart();
        }

        if (LeastAge is { } age && !IsOldEnough)
        {
            return Refuse(CastRefusal.TooYoung, age);
        }

        Begin(IsOldEnough);
        return GoTo(After(null));
    }
}
