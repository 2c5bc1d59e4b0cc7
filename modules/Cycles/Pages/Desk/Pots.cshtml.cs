using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class PotsModel(CyclesDb db, IAreas areas, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public PotsInput Rows { get; set; } = new();

    [BindProperty]
    public NewPotInput Add { get; set; } = new();

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Pot> Pots => [.. Cycle.Pots.OrderBy(p => p.Position)];

    public IEnumerable<SelectListItem> Choices<T>() where T : struct, Enum => Enum.GetNames<T>().Select(n => new SelectListItem(words[$"{typeof(T).Name}.{n}"], n));

    public IEnumerable<SelectListItem> AreaChoices => Areas.Select(a => new SelectListItem(a.Name.ToString(), a.Code));

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation) => await LookAsync(year, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(int year, CancellationToken cancellation)
    {
        if (!await LookAsync(year, cancellation))
        {
            return NotFound();
        }

        ForgetErrorsOf(nameof(Add));
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Rows.Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        var kept = Cycle.Pots.Where(p => Rows.Amounts.GetValueOrDefault(p.Id)?.Remove != true).ToList();
        var sum = CeilingRules.Sum(kept.Select(AmountOf));
        if (PotRules.CheckSum(Cycle.Ceiling, sum) is { } refusal)
        {
            return Refuse(refusal, sum, Cycle.Ceiling, sum - Cycle.Ceiling);
        }

        foreach (var pot in kept.Where(p => p.Amount != AmountOf(p)))
        {
            (pot.Amount, pot.Method) = (AmountOf(pot), PotMethod.Fixed);
        }

        Cycle.Pots.RemoveAll(p => !kept.Contains(p));
        return Finish(year);
    }

    public async Task<IActionResult> OnPostAddAsync(int year, CancellationToken cancellation)
    {
        if (!await LookAsync(year, cancellation))
        {
            return NotFound();
        }

        ForgetErrorsOf(nameof(Rows));
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Rows.Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        if (PotPlan.Add(Cycle, Areas, Add, () => Guid.CreateVersion7(clock.GetUtcNow())) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (PotRules.CheckSum(Cycle.Ceiling, Cycle.Allotted) is { } over)
        {
            var refused = Refuse(over, Cycle.Allotted, Cycle.Ceiling, Cycle.Allotted - Cycle.Ceiling);
            Db.ChangeTracker.Clear();
            await LookAsync(year, cancellation);
            return refused;
        }

        return Finish(year);
    }

    private Won AmountOf(Pot pot) => Rows.Amounts.GetValueOrDefault(pot.Id)?.Amount ?? pot.Amount;

    private IActionResult Finish(int year)
    {
        Cycle.Version++;
        audit.Record("cycles.pots.changed", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {Cycle.Pots.Count}, {Cycle.Allotted.Amount}");
        return GoTo(CycleLinks.Pots(year), words["Pots.Saved", Cycle.Allotted, Cycle.Ceiling - Cycle.Allotted]);
    }

    private async Task<bool> LookAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return false;
        }

        Areas = await areas.AllAsync(cancellation);
        Names = await PotLabels.OfAsync(Cycle.Pots, areas, words, cancellation);
        return true;
    }
}
