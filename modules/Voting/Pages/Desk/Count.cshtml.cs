using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Voting.Box;
using Municipal.Voting.Elections;
using Municipal.Voting.Results;
using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

/// <summary>From the close to the publication, one step after the other; only officers see what was counted before it is published.</summary>
internal sealed class CountModel(VotingDb db, CountDesk desk, PublicationDesk publication, ResultBook results, BallotBox box, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Election Election { get; private set; } = null!;

    public SealedBox? Numbers { get; private set; }

    public Lot? Lot { get; private set; }

    public ResultView? View { get; private set; }

    public bool NeedsLot => ElectionRules.UsesLot(Election.Terms.Count);

    public IEnumerable<SelectListItem> Projects => Election.Terms.Projects.Select(p => new SelectListItem($"{p.Id} {p.Title}", p.Id));

    [BindProperty]
    public LotInput Input { get; set; } = new();

    [BindProperty]
    public OverrideInput Decision { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) => await LoadAsync(key, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostSealAsync(string key, CancellationToken cancellation) => DoAsync(key, desk.SealAsync, "Count.Sealed", cancellation);

    public Task<IActionResult> OnPostLotAsync(string key, CancellationToken cancellation) =>
        DoAsync(key, (election, c) => desk.DrawLotAsync(election, PlainText.CleanLine(Input.Seed), PlainText.CleanLine(Input.Source), c), "Lot.Done", cancellation);

    public Task<IActionResult> OnPostCountAsync(string key, CancellationToken cancellation) => DoAsync(key, desk.CountAsync, "Count.Done", cancellation);

    public Task<IActionResult> OnPostPublishAsync(string key, CancellationToken cancellation) => DoAsync(key, publication.PublishAsync, "Count.Published", cancellation);

    public Task<IActionResult> OnPostOverrideAsync(string key, CancellationToken cancellation)
    {
        foreach (var (name, missing) in (Span<(string, bool)>)[("Project", string.IsNullOrEmpty(Decision.Project)), ("Ground", PlainText.CleanLine(Decision.Ground).Length < 4), ("Reason", PlainText.Clean(Decision.Reason).Length < 2)])
        {
            if (missing)
            {
                ModelState.AddModelError($"Decision.{name}", words["Override.Needed"]);
            }
        }

        return DoAsync(key, (election, c) => publication.OverrideAsync(election, Decision.Project!, Decision.IsFunded, PlainText.CleanLine(Decision.Ground), PlainText.Clean(Decision.Reason), c), "Override.Done", cancellation);
    }

    private async Task<IActionResult> DoAsync(string key, Func<Election, CancellationToken, Task<CountRefusal?>> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await act(Election, cancellation) is { } refusal ? Refuse(refusal, Election.ClosesAt.SeoulTime()) : GoTo(ElectionLinks.Count(key), words[done]);
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        if (await db.Elections.FirstOrDefaultAsync(e => e.Key == key && e.State != ElectionState.Draft && e.State != ElectionState.Cancelled, cancellation) is not { } election)
        {
            return false;
        }

        Election = election;
        Lot = await desk.LotAsync(election, cancellation);
        Numbers = election.State == ElectionState.Sealed ? await box.OpenSealedAsync(election.Id, cancellation) : null;
        View = election.State is ElectionState.Counted or ElectionState.Published ? await results.OfAsync(election, cancellation) : null;
        return true;
    }

    public sealed class LotInput
    {
        [StringLength(Results.Lot.LongestSeed), Display(Name = "Input.Seed")]
        public string? Seed { get; set; }

        [StringLength(Results.Lot.LongestSource), Display(Name = "Input.Source")]
        public string? Source { get; set; }
    }

    public sealed class OverrideInput
    {
        [Display(Name = "Input.Project")]
        public string? Project { get; set; }

        [Display(Name = "Input.IsFunded")]
        public bool IsFunded { get; set; }

        [StringLength(ResultOverride.LongestGround), Display(Name = "Input.Ground")]
        public string? Ground { get; set; }

        [StringLength(ResultOverride.LongestReason), Display(Name = "Input.Reason")]
        public string? Reason { get; set; }
    }
}
