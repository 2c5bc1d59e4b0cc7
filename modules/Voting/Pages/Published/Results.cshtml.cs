using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;
using Municipal.Voting.Results;
using Municipal.Web;

namespace Municipal.Voting.Pages.Published;

/// <summary>The published result: why each project won or lost, who took part, and everything to count it again.</summary>
internal sealed class ResultsModel(VotingDb db, ResultBook results) : PortalPageModel
{
    public ResultView View { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    /// <summary>Whether the receipt asked for is in the list; null where none was asked for.</summary>
    public bool? IsThere { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, string? receipt, CancellationToken cancellation)
    {
        if (await db.Elections.AsNoTracking().FirstOrDefaultAsync(e => e.Key == key && e.State == ElectionState.Published && !e.IsRehearsal, cancellation) is not { } election)
        {
            return NotFound();
        }

        View = await results.OfAsync(election, cancellation);
        Asked = PlainText.CleanLine(receipt).ToUpperInvariant();
        var bare = Bare(Asked);
        IsThere = Asked.Length == 0 ? null : View.Result.Receipts.Split('\n').Any(r => Bare(r) == bare);
        return Page();
    }

    /// <summary>However people type it: hyphens, spaces and case do not matter.</summary>
    private static string Bare(string receipt) => receipt.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
