using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Review.Pages.Desk.Write;

/// <summary>The department says whose it is not, and why.</summary>
internal sealed class HandBackModel(IProposals proposals, DossierBook book, IStringLocalizer<Texts> words) : DossierPageModel(proposals, book)
{
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

        Book.HandBack(Dossier, Proposal, Input.Reason!);
        return GoTo(ReviewLinks.Desk, words["HandBack.Done", Proposal.Number]);
    }

    public sealed class InputModel
    {
        [Required, StringLength(Review.Dossier.LongestReason, MinimumLength = 2), Display(Name = "HandBack.Reason")]
        public string? Reason { get; set; }
    }
}
