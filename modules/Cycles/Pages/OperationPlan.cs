using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages;

/// <summary>A year's operation plan as a table: what was promised for which day, and whether it is there.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Lines">Milestones by day.</param>
internal sealed record OperationPlan(int Year, IReadOnlyList<PlanLine> Lines)
{
    /// <summary>Whether each line leads to its form.</summary>
    public bool MayEdit { get; init; }

    public int Late => Lines.Count(l => l.State == MilestoneState.Late);

    public static OperationPlan Of(Cycle cycle, DateTime now)
    {
        var today = CivicTime.Seoul.DayOf(now);
        return new OperationPlan(cycle.FiscalYear, [.. cycle.Milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Id).Select(m => new PlanLine(m, MilestoneRules.StateOf(m, today), MilestoneRules.DaysLate(m, today)))]);
    }
}

/// <param name="Milestone">What was promised.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="DaysLate">Days past the day it was due.</param>
internal sealed record PlanLine(Milestone Milestone, MilestoneState State, int DaysLate)
{
    public string? Tone => State switch { MilestoneState.Done => "tone--success", MilestoneState.DoneLate => "tone--warning", MilestoneState.Late => "tone--danger", _ => null };
}
