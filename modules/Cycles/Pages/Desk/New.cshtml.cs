using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class NewModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    /// <summary>The ceiling that what was typed would give; shown before anything is saved.</summary>
    public Won? Ceiling { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ListYearsAsync(cancellation);
        var latest = await db.Cycles.MaxAsync(c => (int?)c.FiscalYear, cancellation);
        var next = latest + 1 ?? CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime).Year + 1;
        Input = new InputModel { FiscalYear = next, TitleKo = words["New.TitleExample", next], Share = "1", CopyFrom = latest };
    }

    /// <summary>The ceiling while total and share are being typed; nothing while they are no amount and no share.</summary>
    public ContentResult OnGetCeiling(string? total, string? share, [FromQuery(Name = "Input.Total")] string? typedTotal, [FromQuery(Name = "Input.Share")] string? typedShare) => Content(
        Won.TryParse(total ?? typedTotal, out var won) && won > Won.Zero && Percent.TryParse(share ?? typedShare, out var points) ? words["Ceiling.Is", CeilingRules.Ceiling(won, points)] : "", "text/plain");

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        await ListYearsAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        Ceiling = CeilingRules.Ceiling(Input.Total!.Value, Input.ShareBasisPoints);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ListYearsAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var year = Input.FiscalYear!.Value;
        if (await db.Cycles.AnyAsync(c => c.FiscalYear == year, cancellation))
        {
            return Refuse(CycleRefusal.YearTaken, year);
        }

        var now = clock.GetUtcNow();
        var cycle = new Cycle { Id = Guid.CreateVersion7(now), FiscalYear = year, Title = Typed.Both(Input.TitleKo, Input.TitleEn), ShareBasisPoints = Input.ShareBasisPoints };
        cycle.Versions.Add(Input.ToVersion(Guid.CreateVersion7(now), cycle));
        if (Input.CopyFrom is { } from && await db.Whole.AsNoTracking().FirstOrDefaultAsync(c => c.FiscalYear == from, cancellation) is { } old)
        {
            CycleCopy.Into(cycle, old, () => Guid.CreateVersion7(clock.GetUtcNow()));
        }

        db.Cycles.Add(cycle);
        audit.Record("cycles.cycle.created", $"cycle:{cycle.Id}", cycle.Label);
        return GoTo(CycleLinks.Manage(year), words["New.Saved", year, cycle.Ceiling]);
    }

    private async Task ListYearsAsync(CancellationToken cancellation) => Years =
    [
        .. (await db.Cycles.OrderByDescending(c => c.FiscalYear).Select(c => c.FiscalYear).ToListAsync(cancellation))
            .Select(y => new SelectListItem(words["FiscalYear.Of", y], y.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    ];

    public sealed class InputModel : BudgetInput
    {
        [Required, Range(CycleRules.FirstYear, CycleRules.LastYear), Display(Name = "FiscalYear")]
        public int? FiscalYear { get; set; }

        [Required, StringLength(Cycle.TitleLength), Display(Name = "Title.Ko")]
        public string? TitleKo { get; set; }

        [StringLength(Cycle.TitleLength), Display(Name = "Title.En")]
        public string? TitleEn { get; set; }

        [Required, Display(Name = "Share")]
        public string? Share { get; set; }

        [Display(Name = "New.CopyFrom")]
        public int? CopyFrom { get; set; }

        internal int ShareBasisPoints => Percent.TryParse(Share, out var share) ? share : 0;

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Percent.TryParse(Share, out _)
            ? base.Validate(validationContext)
            : base.Validate(validationContext).Append(new ValidationResult(validationContext.Words()["Share.Bad"], [nameof(Share)]));
    }
}
