using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class EditModel(CyclesDb db, AuditTrail audit, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return NotFound();
        }

        Input = new InputModel { Version = Cycle.Version, TitleKo = Cycle.Title.Ko, TitleEn = Cycle.Title.En, Share = Percent.Format(Cycle.ShareBasisPoints) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return NotFound();
        }

        if (!Percent.TryParse(Input.Share, out var share) && Input.Share is not null)
        {
            ModelState.AddModelError("Input.Share", words["Share.Bad"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Input.Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        var ceiling = CeilingRules.Ceiling(Cycle.Latest?.Total ?? Won.Zero, share);
        if (PotRules.CheckSum(ceiling, Cycle.Allotted) is { } refusal)
        {
            return Refuse(refusal, Cycle.Allotted, ceiling, Cycle.Allotted - ceiling);
        }

        var before = Percent.Format(Cycle.ShareBasisPoints);
        (Cycle.Title, Cycle.ShareBasisPoints) = (Typed.Both(Input.TitleKo, Input.TitleEn), share);
        Cycle.Version++;
        audit.Record("cycles.cycle.edited", $"cycle:{Cycle.Id}", $"{Cycle.Label} ({before}% → {Percent.Format(share)}%)");
        return GoTo(CycleLinks.Manage(year), words["Saved"]);
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required, StringLength(Cycle.TitleLength), Display(Name = "Title.Ko")]
        public string? TitleKo { get; set; }

        [StringLength(Cycle.TitleLength), Display(Name = "Title.En")]
        public string? TitleEn { get; set; }

        [Required, Display(Name = "Share")]
        public string? Share { get; set; }
    }
}
