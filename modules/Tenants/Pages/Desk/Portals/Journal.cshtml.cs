using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Portals;

internal sealed class JournalModel(RecipeJournal journal) : PortalPageModel
{
    private const int Shown = 200;

    public IReadOnlyList<JournalRow> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Runs = await journal.LatestAsync(Shown, cancellation);
}
