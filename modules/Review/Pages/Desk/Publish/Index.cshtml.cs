using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Publish;

/// <summary>Prepared reviews; as many as are ticked are published together.</summary>
internal sealed class IndexModel(ReviewDb db, PublishDesk desk, WorkList work, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int Most = 200;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Ticked.Count == 0)
        {
            await LoadAsync(cancellation);
            ModelState.AddModelError("", words["Publish.TickSome"]);
            return Again();
        }

        var count = await desk.PublishAsync(Ticked, cancellation);
        return GoTo(ReviewLinks.Publish, words[count > 0 ? "Publish.Done" : "Publish.NoneLeft", count]);
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Rows = await work.RowsAsync(await PublishDesk.Prepared(db).AsNoTracking().OrderBy(d => d.PreparedAt).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellation), cancellation);
}
