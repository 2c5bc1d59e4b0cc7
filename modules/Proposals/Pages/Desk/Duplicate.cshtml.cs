using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>Two proposals side by side: what they share, and the decision about them. Any two can be put beside each other.</summary>
internal sealed class DuplicateModel(ProposalsDb db, DuplicateDesk desk, SimilarProposals similar, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Proposal Later { get; private set; } = null!;

    public Proposal Earlier { get; private set; } = null!;

    /// <summary>Null where an officer puts the two together for the first time.</summary>
    public DuplicatePair? Pair { get; private set; }

    public IReadOnlyList<SimilarityReason> Reasons { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<DuplicateDecision>()
        .Select(d => new SelectListItem(words[$"DuplicateDecision.{d}", Later.Number, Earlier.Number], d.ToString()));

    public async Task<IActionResult> OnGetAsync(string later, string earlier, CancellationToken cancellation) =>
        await FindAsync(later, earlier, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string later, string earlier, CancellationToken cancellation)
    {
        if (!await FindAsync(later, earlier, cancellation))
        {
            return NotFound();
        }

        if (Input.Decision is null)
        {
            ModelState.AddModelError("Input.Decision", words["Duplicate.Choose"]);
        }

        return !ModelState.IsValid ? Again()
            : await desk.DecideAsync(Later, Earlier, Input.Decision!.Value, Input.Reason ?? "", cancellation) is { } refusal ? Refuse(refusal)
            : GoTo(ProposalLinks.Duplicates, words["Duplicate.Done", words[$"DuplicateDecision.{Input.Decision}.Short"].Value]);
    }

    public async Task<IActionResult> OnPostUndoAsync(string later, string earlier, CancellationToken cancellation)
    {
        if (!await FindAsync(later, earlier, cancellation))
        {
            return NotFound();
        }

        return !ModelState.IsValid ? Again()
            : await desk.UndoAsync(Later, Earlier, Input.Reason ?? "", cancellation) is { } refusal ? Refuse(refusal)
            : GoTo(ProposalLinks.Duplicate(later, earlier), words["Duplicate.Undone"]);
    }

    private async Task<bool> FindAsync(string later, string earlier, CancellationToken cancellation)
    {
        var found = await db.Proposals.Where(p => p.Number == later || p.Number == earlier).ToListAsync(cancellation);
        if (found.Count != 2 || string.CompareOrdinal(later, earlier) <= 0)
        {
            return false;
        }

        (Later, Earlier) = (found.Single(p => p.Number == later), found.Single(p => p.Number == earlier));
        Pair = await desk.PairAsync(Later, Earlier, cancellation);
        Reasons = await similar.ReasonsAsync(Later, Earlier, cancellation);
        return true;
    }

    public sealed class InputModel
    {
        [Display(Name = "Duplicate.Decision")]
        public DuplicateDecision? Decision { get; set; }

        [Required, StringLength(Proposal.LongestReason), Display(Name = "Duplicate.Reason")]
        public string? Reason { get; set; }
    }
}
