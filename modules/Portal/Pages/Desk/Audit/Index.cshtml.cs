using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Audit;

internal sealed class IndexModel(KernelDb db, AuditTrail trail, Wording wording) : PortalPageModel
{
    private const int LinesPerSheet = 50;

    [BindProperty(SupportsGet = true, Name = "subject"), Display(Name = "Audit.Filter.Subject")]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true, Name = "actor"), Display(Name = "Audit.Filter.Actor")]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true, Name = "action"), Display(Name = "Audit.Filter.Action")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "Audit.Filter.From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "until"), Display(Name = "Audit.Filter.Until")]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    /// <summary>Whether the whole chain shall be computed anew.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool Check { get; set; }

    public AuditFilter Filter => new(Subject, Actor, Act, From, Until);

    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int Sheets => Math.Max(1, (Count + LinesPerSheet - 1) / LinesPerSheet);

    /// <summary>The newest line of all, whatever the filter.</summary>
    public AuditEntry? Newest { get; private set; }

    /// <summary>The first line that does not fit the chain; null where all fit or nobody asked.</summary>
    public long? Broken { get; private set; }

    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    public string WordsOf(string action) => wording.Of(action);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lines = Filter.Of(db.Audit);
        Count = await lines.CountAsync(cancellation);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Lines = await lines.Skip((Sheet - 1) * LinesPerSheet).Take(LinesPerSheet).ToListAsync(cancellation);
        Newest = await db.Audit.OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        var actions = await db.Audit.Select(a => a.Action).Distinct().ToListAsync(cancellation);
        Actions = [.. actions.Select(a => new SelectListItem(wording.Of(a), a)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
        Broken = Check ? await trail.FirstBrokenAsync(cancellation) : null;
    }
}
