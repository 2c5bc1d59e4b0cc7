using Microsoft.AspNetCore.Mvc;

namespace Municipal.Proposals.Pages.Propose;

internal sealed class SimilarModel(ProposingDesk desk, SimilarProposals similar) : WizardPageModel(desk)
{
    public IReadOnlyList<SimilarRow> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return NotFound();
        }

        var (text, _) = Read();
        Found = await similar.FindAsync(text, cancellation);
        return Page();
    }
}
