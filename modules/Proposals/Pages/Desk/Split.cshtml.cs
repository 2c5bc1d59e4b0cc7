using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>Makes two to four proposals of one that asks for several things.</summary>
internal sealed class SplitModel(ProposalsDb db, MergeProposals merge, AuditTrail audit, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Proposal Proposal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (!await FindAsync(number, cancellation))
        {
            return NotFound();
        }

        Input = new InputModel { Parts = [.. Enumerable.Range(0, DuplicateRules.MostParts).Select(i => i < DuplicateRules.FewestParts ? PartInput.Of(Proposal) : new PartInput())] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await FindAsync(number, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var parts = Input.Parts.Where(p => !p.IsEmpty).Select(p => p.In(Proposal.Text)).ToList();
        if (DuplicateRules.MaySplit(Proposal, parts.Count, Input.Reason!) is { } refusal)
        {
            return Refuse(refusal);
        }

        var numbers = string.Join(", ", await merge.SplitAsync(Proposal, parts, Input.Reason!, cancellation));
        audit.Record("proposals.split", $"proposal:{Proposal.Id}", $"{Proposal.Number} {Proposal.Title} → {numbers}", Input.Reason!);
        return GoTo(ProposalLinks.DeskItem(number), words["Split.Done", numbers]);
    }

    private async Task<bool> FindAsync(string number, CancellationToken cancellation)
    {
        Proposal = (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number, cancellation))!;
        return Proposal is { State: ProposalState.Published };
    }

    public sealed class InputModel
    {
        public List<PartInput> Parts { get; set; } = [];

        [Required, StringLength(Proposal.LongestReason), Display(Name = "Split.Reason")]
        public string? Reason { get; set; }
    }
}
