using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Pages.Published;

/// <summary>이 투표의 규칙: all that was frozen, and every change with its reason.</summary>
internal sealed class RulesModel(VotingDb db) : PortalPageModel
{
    public Election Election { get; private set; } = null!;

    public IReadOnlyList<ElectionNotice> Notices { get; private set; } = [];

    public string Sha256 => CanonicalTerms.Sha256(CanonicalTerms.Text(Election));

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await db.Elections.AsNoTracking().FirstOrDefaultAsync(e => e.Key == key, cancellation) is not { } election || !election.IsRead())
        {
            return NotFound();
        }

        Election = election;
        Notices = await db.Notices.AsNoTracking().Where(n => n.ElectionId == election.Id).OrderByDescending(n => n.At).ToListAsync(cancellation);
        return Page();
    }
}
