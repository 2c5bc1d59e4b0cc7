using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>Leads from a proposal and the number of another to the page where both stand side by side.</summary>
internal sealed class CompareModel(ProposalsDb db) : PortalPageModel
{
    public string Number { get; private set; } = "";

    /// <summary>The number that was typed and is nobody's.</summary>
    public string With { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string number, string? with, CancellationToken cancellation)
    {
        (Number, With) = (number, PlainText.CleanLine(with));
        if (!await db.Proposals.AnyAsync(p => p.Number == number, cancellation))
        {
            return NotFound();
        }

        return With != number && await db.Proposals.AnyAsync(p => p.Number == With, cancellation)
            ? GoTo(string.CompareOrdinal(number, With) > 0 ? ProposalLinks.Duplicate(number, With) : ProposalLinks.Duplicate(With, number))
            : Page();
    }
}
