using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

internal sealed class IndexModel(VotingDb db) : PortalPageModel
{
    private const int Most = 200;

    public IReadOnlyList<Election> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Rows = await db.Elections.AsNoTracking().OrderByDescending(e => e.FiscalYear).ThenBy(e => e.ClosesAt).ThenBy(e => e.Key).Take(Most).ToListAsync(cancellation);
}
