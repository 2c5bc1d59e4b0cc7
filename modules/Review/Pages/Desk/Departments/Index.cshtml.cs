using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Departments;

internal sealed class IndexModel(ReviewDb db, DepartmentBook book, IAccounts accounts) : PortalPageModel
{
    public IReadOnlyList<(Department Department, string Officers)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var members = await db.Members.AsNoTracking().ToListAsync(cancellation);
        var people = await accounts.CardsAsync([.. members.Select(m => m.AccountId)], cancellation);
        var names = members.ToLookup(m => m.DepartmentId, m => people.GetValueOrDefault(m.AccountId)?.Name ?? "");
        Rows = [.. (await book.AllAsync(cancellation)).Select(d => (d, string.Join(", ", names[d.Id].Order(NaturalOrder.Instance))))];
    }
}
