using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>The duplicates board: pairs that are alike, the most alike first, and those already decided about.</summary>
internal sealed class DuplicatesModel(ProposalsDb db, SimilarProposals similar) : PortalPageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public bool Decided { get; set; }

    public int Number { get; private set; } = 1;

    public int Total { get; private set; }

    public int Pages => PageNumbers.Count(Total, PageSize);

    public IReadOnlyList<DuplicateRow> Rows { get; private set; } = [];

    /// <summary>Proposals that are not compared yet; after an import there are many.</summary>
    public int NotCompared { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var pairs = Decided ? db.Duplicates.Where(p => p.Decision != null) : DuplicateDesk.Open(db);
        (Total, NotCompared) = (await pairs.CountAsync(cancellation), await FindDuplicates.Waiting(db).CountAsync(cancellation));
        // Not bound: Razor Pages take "page" for themselves.
        Number = Math.Min(PageNumbers.Asked(Request.Query["page"]), Pages);
        var ordered = Decided ? pairs.OrderByDescending(p => p.DecidedAt).ThenBy(p => p.LaterId) : pairs.OrderByDescending(p => p.Score).ThenBy(p => p.LaterId);
        var shown = await ordered.ThenBy(p => p.EarlierId).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var ids = shown.SelectMany(p => new[] { p.LaterId, p.EarlierId }).Distinct().ToList();
        var proposals = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var rows = new List<DuplicateRow>();
        foreach (var pair in shown)
        {
            var (later, earlier) = (proposals[pair.LaterId], proposals[pair.EarlierId]);
            rows.Add(new DuplicateRow(pair, later, earlier, Decided ? [] : await similar.ReasonsAsync(later, earlier, cancellation)));
        }

        Rows = rows;
    }
}

/// <summary>A pair on the board.</summary>
internal sealed record DuplicateRow(DuplicatePair Pair, Proposal Later, Proposal Earlier, IReadOnlyList<SimilarityReason> Reasons);
