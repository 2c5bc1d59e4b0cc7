using Microsoft.AspNetCore.Mvc;

namespace Municipal.Proposals.Pages.Propose;

internal sealed class DetailsModel(ProposingDesk desk) : WizardPageModel(desk), IDetailsForm
{
    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    /// <summary>Set by the button that saves for later.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>Set by the button that goes on to photos and documents; what is still missing is asked for afterwards.</summary>
    [BindProperty]
    public bool Files { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return NotFound();
        }

        Input = DetailsInput.Of(Draft!.Typed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return NotFound();
        }

        Drafts.Save(Draft!, Input.Over(Draft!.Typed));
        if (Later)
        {
            return GoTo(ProposalLinks.Mine, Words["Draft.Saved"]);
        }

        if (Files)
        {
            return GoTo(ProposalLinks.DraftFiles(draft), Words["Draft.Saved"]);
        }

        if (Terms is null)
        {
            return await KeepAndRefuse(ProposalRefusal.StageClosed, cancellation);
        }

        var (text, problems) = Read();
        var own = problems.Where(p => !TextRules.FirstPart.Contains(p.Field)).ToList();
        if (own.Count > 0)
        {
            return await KeepAndAsk(own, cancellation);
        }

        return ProposalRules.MayCost(Terms, text.Estimate) is { } refusal
            ? await KeepAndRefuse(refusal, cancellation)
            : GoTo(ProposalLinks.Check(draft));
    }
}
