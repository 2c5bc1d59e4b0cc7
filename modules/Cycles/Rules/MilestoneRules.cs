using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Rules;

/// <summary>What the operation plan owes the public: nothing announced moves or goes without a reason, and nothing is done without something to look at.</summary>
internal static class MilestoneRules
{
    public static MilestoneState StateOf(Milestone milestone, DateOnly today) =>
        milestone.IsDropped ? MilestoneState.Dropped
        : milestone.DoneOn is { } done ? done <= milestone.DueOn ? MilestoneState.Done : MilestoneState.DoneLate
        : milestone.DueOn < today ? MilestoneState.Late
        : MilestoneState.ToCome;

    /// <summary>Days past the day it was due; 0 where it is not late.</summary>
    public static int DaysLate(Milestone milestone, DateOnly today) =>
        milestone.IsDropped ? 0 : Math.Max(0, (milestone.DoneOn ?? today).DayNumber - milestone.DueOn.DayNumber);

    /// <param name="announced">The milestone as the public was told; null for a new one or in a year that is not published.</param>
    /// <param name="typed">As it is to be.</param>
    /// <param name="today">Today in Seoul.</param>
    public static MilestoneRefusal? Check(Milestone? announced, Milestone typed, DateOnly today) =>
        typed.DoneOn > today ? MilestoneRefusal.DoneInTheFuture
        : typed.DoneOn is not null && typed.IsDropped ? MilestoneRefusal.DoneAndDropped
        : typed.DoneOn is not null && typed.Proof.Length == 0 ? MilestoneRefusal.NoProof
        : announced is not null && typed.Reason.Length == 0 && (typed.IsDropped || typed.DueOn != announced.FirstDueOn) ? MilestoneRefusal.NoReason
        : null;
}

internal enum MilestoneState
{
    Done,
    DoneLate,
    Late,
    ToCome,
    Dropped,
}

internal enum MilestoneRefusal
{
    DoneInTheFuture,
    DoneAndDropped,
    NoProof,
    NoReason,
    Announced,
}
