using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk.Import;

/// <summary>A sheet: what would be entered, what is wrong, and what became of it.</summary>
internal sealed class BatchModel(ImportBook book, SheetCheck sheets, ImportProgress progress, IStringLocalizer<Texts> words) : PortalPageModel
{
    public const int FaultsShown = 200;
    public const int RowsShown = 10;

    public ImportBatch Batch { get; private set; } = null!;

    public CheckedSheet Sheet { get; private set; } = new([], [], []);

    public int Done => progress.Of(Tenant.Id, Batch.Id);

    /// <summary>Which column is which, by the column's name; the place of a head, or nothing.</summary>
    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    [BindProperty]
    public bool SkipFaulty { get; set; }

    public IEnumerable<SelectListItem> HeadsFor(ImportColumn column) => Sheet.Heads.Select((head, at) =>
        new SelectListItem(head.Length > 0 ? head : words["Import.NoHead", at + 1].Value, at.ToString(CultureInfo.InvariantCulture), Batch.Columns.TryGetValue(column, out var chosen) && chosen == at));

    public string SentenceOf(RowFault fault) => words[$"ImportFault.{fault.Fault}", words[$"ImportColumn.{fault.Column}"].Value, PlainText.Truncate(fault.Cell, 40), fault.Limit];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostColumnsAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Batch.State != ImportState.Checked)
        {
            return Refuse(ImportRefusal.Started);
        }

        Batch.Columns = Enum.GetValues<ImportColumn>()
            .Select(c => (Column: c, At: int.TryParse(Columns.GetValueOrDefault(c.ToString()), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Sheet.Heads.Count ? at : -1))
            .Where(c => c.At >= 0).ToDictionary(c => c.Column, c => c.At);
        return GoTo(ProposalLinks.ImportOf(id), words["Import.Rechecked"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation) =>
        !await LoadAsync(id, cancellation) ? NotFound()
        : book.Confirm(Batch, Sheet, SkipFaulty) is { } refusal ? Refuse(refusal)
        : GoTo(ProposalLinks.ImportOf(id));

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Batch.State != ImportState.Checked)
        {
            return Refuse(ImportRefusal.Started);
        }

        book.Drop(Batch);
        return GoTo(ProposalLinks.Import, words["Import.Dropped"]);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellation) =>
        !await LoadAsync(id, cancellation) ? NotFound()
        : await book.UndoAsync(Batch, cancellation) is { } refusal ? Refuse(refusal)
        : GoTo(ProposalLinks.ImportOf(id), words["Import.UndoneNow"]);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } batch)
        {
            return false;
        }

        Batch = batch;
        Sheet = batch.State is ImportState.Checked ? await sheets.ReadAsync(batch, cancellation) : Sheet;
        return true;
    }
}
