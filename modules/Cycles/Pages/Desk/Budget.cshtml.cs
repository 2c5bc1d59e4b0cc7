using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class BudgetModel(CyclesDb db, IAreas areas, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What the version that was typed would do; shown before it is saved.</summary>
    public (Won Ceiling, IReadOnlyList<PotEffect> Pots)? Effect { get; private set; }

    public IReadOnlyDictionary<string, string> PotNames { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation) => await FindAsync(year, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        await ComputeAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var (ceiling, effects) = await ComputeAsync(cancellation);
        if (IsStale(Input.Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        if (!Input.Scale && PotRules.CheckSum(ceiling, Cycle.Allotted) is { } refusal)
        {
            return Refuse(refusal, Cycle.Allotted, ceiling, Cycle.Allotted - ceiling);
        }

        if (Input.Scale)
        {
            effects.Join(Cycle.Pots, e => e.Key, p => p.Key, (effect, pot) => (effect, pot)).ToList().ForEach(x => x.pot.Amount = x.effect.Scaled);
        }

        var version = Input.ToVersion(Guid.CreateVersion7(clock.GetUtcNow()), Cycle);
        Cycle.Versions.Add(version);
        Cycle.Version++;
        audit.Record("cycles.budget.added", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {version.Number}. {version.Total.Amount}", version.Source);
        return GoTo(CycleLinks.Manage(year), words["Budget.Saved", version.Number, ceiling]);
    }

    private async Task<(Won Ceiling, IReadOnlyList<PotEffect> Pots)> ComputeAsync(CancellationToken cancellation)
    {
        var pots = Cycle.Pots.OrderBy(p => p.Position).ToList();
        PotNames = await PotLabels.OfAsync(pots, areas, words, cancellation);
        var ceiling = CeilingRules.Ceiling(Input.Total!.Value, Cycle.ShareBasisPoints);
        var effect = (ceiling, CeilingRules.EffectOf(ceiling, Cycle.Ceiling, [.. pots.Select(p => KeyValuePair.Create(p.Key, p.Amount))]));
        Effect = effect;
        return effect;
    }

    public sealed class InputModel : BudgetInput
    {
        public int Version { get; set; }

        [Display(Name = "Budget.Scale")]
        public bool Scale { get; set; }
    }
}
