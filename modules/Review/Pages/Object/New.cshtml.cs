using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Object;

/// <summary>The proposer asks that somebody else reviews it again.</summary>
internal sealed class NewModel(IProposals proposals, ObjectionDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    public ObjectionAnswer Answer { get; private set; } = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) => await FindAsync(number, cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (await FindAsync(number, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await desk.ObjectAsync(Proposal, Input.Why!, cancellation) is { } refusal ? Refuse(refusal) : GoTo(ReviewLinks.Proposal(number), words["Objection.Done"]);
    }

    /// <returns>Where to go instead: what is nobody's to question is not there, what was questioned already stands on the proposal's page.</returns>
    private async Task<IActionResult?> FindAsync(string number, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { IsListed: true } proposal)
        {
            return NotFound();
        }

        (Proposal, Answer) = (proposal, await desk.LookAsync(proposal, cancellation));
        return Answer.Refusal switch
        {
            null => null,
            ReviewRefusal.ObjectedAlready or ReviewRefusal.SecondIsFinal => GoTo(ReviewLinks.Proposal(number)),
            // The form was open when the last day ended: what was typed stays, with the sentence that says so.
            ReviewRefusal.ObjectionTooLate when HttpMethods.IsPost(Request.Method) => Refuse(ReviewRefusal.ObjectionTooLate),
            _ => NotFound(),
        };
    }

    public sealed class InputModel
    {
        [Required, StringLength(Dossier.LongestReason, MinimumLength = 10), Display(Name = "Objection.Why")]
        public string? Why { get; set; }
    }
}
