using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk.Import;

/// <summary>Takes a sheet and keeps it for checking.</summary>
internal sealed class IndexModel(ImportBook book, ICycles cycles, IStringLocalizer<Texts> words, TimeProvider clock) : PortalPageModel
{
    private const long MostBytes = 20_000_000;
    private const int Shown = 10;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ImportBatch> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Latest = await book.LatestAsync(Shown, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        Input.Year = (await cycles.CurrentAsync(now, cancellation))?.FiscalYear ?? CivicTime.Seoul.DayOf(now).Year;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Latest = await book.LatestAsync(Shown, cancellation);
        if (Input.File is null)
        {
            ModelState.AddModelError("Input.File", words["Attach.FileMissing"]);
        }

        if (!ModelState.IsValid || Input.File is not { } file)
        {
            return Again();
        }

        if (file.Length > MostBytes)
        {
            return Refuse(FileRefusal.TooLarge, MostBytes / 1_000_000);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var (refusal, rows) = TableReader.Read(content.ToArray());
        if (refusal is { } why)
        {
            return Refuse(why);
        }

        var batch = await book.BringAsync(content.ToArray(), file.FileName, rows[0].Cells, Input.Year!.Value, PlainText.CleanLine(Input.Source), cancellation);
        return GoTo(ProposalLinks.ImportOf(batch.Id));
    }

    public sealed class InputModel
    {
        [Display(Name = "Import.File")]
        public IFormFile? File { get; set; }

        [Required, Range(2000, 2100), Display(Name = "Import.Year")]
        public int? Year { get; set; }

        [Required, StringLength(Proposal.LongestSource), Display(Name = "Desk.Source")]
        public string? Source { get; set; }
    }
}
