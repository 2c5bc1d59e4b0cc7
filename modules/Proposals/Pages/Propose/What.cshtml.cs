using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Municipal.Proposals.Pages.Propose;

internal sealed class WhatModel(ProposingDesk desk, SimilarProposals similar) : WizardPageModel(desk)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Set by the button that saves for later.</summary>
    [BindProperty]
    public bool Later { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return NotFound();
        }

        if (Draft is not null)
        {
            Input = new InputModel { Title = Draft.Typed.Title, Field = Draft.Typed.Field, Area = Draft.Typed.Area };
        }
        else if (Visitor.AreaId is { } own && Areas.Any(a => a.Id == own))
        {
            Input.Area = own.ToString();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return NotFound();
        }

        if (Draft is null && !await Drafts.HasRoomAsync(cancellation))
        {
            return Refuse(ProposalRefusal.TooManyDrafts, Municipal.Proposals.Draft.MostPerPerson);
        }

        Draft ??= Drafts.Begin();
        Drafts.Save(Draft, Draft.Typed with { Title = TypedProposal.Kept(Input.Title), Field = TypedProposal.Kept(Input.Field), Area = TypedProposal.Kept(Input.Area) });
        if (Later)
        {
            return GoTo(ProposalLinks.Mine, Words["Draft.Saved"]);
        }

        if (Terms is null)
        {
            return await KeepAndRefuse(ProposalRefusal.StageClosed, cancellation);
        }

        var (text, problems) = Read();
        var own = problems.Where(p => TextRules.FirstPart.Contains(p.Field)).ToList();
        if (own.Count > 0)
        {
            return await KeepAndAsk(own, cancellation);
        }

        var found = await similar.FindAsync(text, cancellation);
        return GoTo(found.Count > 0 ? ProposalLinks.Similar(Draft.Id) : ProposalLinks.Details(Draft.Id));
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "Input.Title")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "TextFault.NotChosen"), Display(Name = "Input.Field")]
        public string? Field { get; set; }

        [Required(ErrorMessage = "TextFault.NotChosen"), Display(Name = "Input.Area")]
        public string? Area { get; set; }
    }
}
