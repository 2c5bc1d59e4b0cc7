using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Browse;

internal sealed class VersionsModel(ProposalsDb db) : PortalPageModel
{
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>Newest first; each with the one before it.</summary>
    public IReadOnlyList<VersionStep> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number && p.HiddenReason == null, cancellation) is not { } proposal)
        {
            return NotFound();
        }

        Proposal = proposal;
        var versions = await db.Versions.Where(v => v.ProposalId == proposal.Id).OrderBy(v => v.Number).ToListAsync(cancellation);
        Steps = [.. versions.Select((v, i) => new VersionStep(i + 1, v.At, i == 0 ? [] : Differences(versions[i - 1].Text, v.Text))).Reverse()];
        return Page();
    }

    private static List<(string Label, IReadOnlyList<DiffPiece> Pieces)> Differences(ProposalText before, ProposalText after) =>
    [
        .. new (string Label, string Before, string After)[]
        {
            ("Input.Title", before.Title, after.Title),
            ("Facts.Purpose", before.Purpose, after.Purpose),
            ("Facts.Content", before.Content, after.Content),
            ("Facts.Effect", before.Effect, after.Effect),
            ("Input.Place", before.Place, after.Place),
            ("Facts.Period", before.Period, after.Period),
            ("Facts.Estimate", before.Estimate?.ToString() ?? "", after.Estimate?.ToString() ?? ""),
            ("Input.Group", before.Group, after.Group),
        }.Where(f => f.Before != f.After).Select(f => (f.Label, WordDiff.Between(f.Before, f.After))),
    ];

    /// <summary>One version and what changed in it.</summary>
    public sealed record VersionStep(int Number, DateTime At, IReadOnlyList<(string Label, IReadOnlyList<DiffPiece> Pieces)> Changes);
}
