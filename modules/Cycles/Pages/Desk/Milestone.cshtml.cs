using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A milestone of the operation plan: a new one, or one that is there.</summary>
internal sealed class MilestoneModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public MilestoneInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Null while a new one is typed.</summary>
    public Milestone? Milestone { get; private set; }

    /// <summary>What the public was told cannot be taken away, only be given up with a reason.</summary>
    public bool IsAnnounced => Milestone is not null && Cycle.State == CycleState.Published;

    private DateOnly Today => CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(int year, Guid? milestone, CancellationToken cancellation)
    {
        if (!await LookAsync(year, milestone, cancellation))
        {
            return NotFound();
        }

        Input = Milestone is null ? Input : MilestoneInput.Of(Milestone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, Guid? milestone, CancellationToken cancellation)
    {
        if (!await LookAsync(year, milestone, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        var announced = IsAnnounced ? Milestone : null;
        var typed = Input.ToMilestone(Milestone?.Id ?? Guid.CreateVersion7(clock.GetUtcNow()), Cycle.Id, announced?.FirstDueOn);
        if (MilestoneRules.Check(announced, typed, Today) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (Milestone is null)
        {
            Cycle.Milestones.Add(typed);
        }
        else
        {
            Db.Entry(Milestone).CurrentValues.SetValues(typed);
        }

        Cycle.Version++;
        audit.Record("cycles.milestone.saved", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {typed.Name.Ko}", typed.Reason);
        return GoTo(CycleLinks.Plan(year), words["Milestone.Saved", typed.Name]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int year, Guid? milestone, CancellationToken cancellation)
    {
        if (!await LookAsync(year, milestone, cancellation) || Milestone is null)
        {
            return NotFound();
        }

        if (IsAnnounced)
        {
            // Published meanwhile: the form shows what stands, not the empty fields of the other button.
            ModelState.Clear();
            Input = MilestoneInput.Of(Milestone);
            return Refuse(MilestoneRefusal.Announced);
        }

        Cycle.Milestones.Remove(Milestone);
        Cycle.Version++;
        audit.Record("cycles.milestone.removed", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {Milestone.Name.Ko}");
        return GoTo(CycleLinks.Plan(year), words["Milestone.Removed", Milestone.Name]);
    }

    private async Task<bool> LookAsync(int year, Guid? milestone, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return false;
        }

        Milestone = Cycle.Milestones.FirstOrDefault(m => m.Id == milestone);
        return milestone is null || Milestone is not null;
    }
}
