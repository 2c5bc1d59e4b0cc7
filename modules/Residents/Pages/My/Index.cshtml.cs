using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Residents.Pages.My;

internal sealed class IndexModel(ResidentsDb db, AreaChoice areas, CurrentSession current, SecondFactor factor, PortalLayout layout) : PortalPageModel
{
    public Account Account { get; private set; } = null!;

    public string? Area { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public bool SkippedSecondFactor => current.SkippedSecondFactor;

    public IReadOnlyList<MenuLink> Links => layout.MyMenu();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Account = await db.Accounts.SingleAsync(a => a.Id == Visitor.AccountId, cancellation);
        Area = await areas.NameAsync(Account.AreaId, cancellation);
        RecoveryCodesLeft = Account.TimeSecret is null ? 0 : await factor.CodesLeftAsync(Account.Id, cancellation);
    }
}
