using Microsoft.AspNetCore.Mvc;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Write;

/// <summary>A page on which a department works on its dossier.</summary>
internal abstract class DossierPageModel(IProposals proposals, DossierBook book) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Why the visitor may not write it now.</summary>
    protected ReviewRefusal? Refusal { get; private set; }

    protected DossierBook Book => book;

    /// <returns>Where to go instead: a dossier of another department's is not there, one that cannot be written now can be read.</returns>
    protected async Task<IActionResult?> FindAsync(string number, CancellationToken cancellation) =>
        !await LoadAsync(number, cancellation) || Refusal == ReviewRefusal.NotYours ? NotFound()
        : Refusal is not null ? GoTo(ReviewLinks.Item(number))
        : null;

    protected async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { } proposal || await book.OfAsync(proposal.Id, cancellation) is not [var latest, ..] rounds)
        {
            return false;
        }

        (Proposal, Dossier) = (proposal, latest);
        Refusal = await book.MayWriteAsync(rounds, cancellation);
        return true;
    }
}
