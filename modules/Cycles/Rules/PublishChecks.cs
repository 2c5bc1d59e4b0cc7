using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Rules;

/// <summary>What a cycle still lacks before the public may see it, and what somebody should look at.</summary>
internal static class PublishChecks
{
    public static IReadOnlyList<PublishCheck> Of(Cycle cycle, LegalDates law)
    {
        var stages = cycle.Tracks.SelectMany(t => t.Stages).ToList();
        return
        [
            new(CheckItem.Budget, cycle.Latest is null ? CheckState.Missing : CheckState.Done),
            new(CheckItem.Share, cycle.ShareBasisPoints > 0 ? CheckState.Done : CheckState.Missing),
            new(CheckItem.PotsFit, cycle.Allotted > cycle.Ceiling ? CheckState.Missing : CheckState.Done),
            new(CheckItem.Pots, cycle.Pots.Count == 0 ? CheckState.Warning : CheckState.Done),
            new(CheckItem.Tracks, cycle.Tracks.Count == 0 ? CheckState.Missing : CheckState.Done),
            new(CheckItem.Stages, cycle.Tracks.Count == 0 || cycle.Tracks.Any(t => t.Stages.Count == 0) ? CheckState.Missing : CheckState.Done),
            new(CheckItem.PlanInOrder, cycle.Tracks.Any(t => StagePlanRules.Check(PlanOf(t)).Count > 0) ? CheckState.Missing : CheckState.Done),
            new(CheckItem.ResultsBeforeDraft, EndsBy(stages, StageKind.Results, law.DraftBy)),
            new(CheckItem.CouncilInTime, EndsBy(stages, StageKind.Council, law.DecidedBy)),
            new(CheckItem.OperationPlan, cycle.Milestones.Count == 0 ? CheckState.Warning : CheckState.Done),
            new(CheckItem.English, HasEnglish(cycle) ? CheckState.Done : CheckState.Warning),
        ];
    }

    public static bool MayPublish(IEnumerable<PublishCheck> checks) => checks.All(c => c.State != CheckState.Missing);

    public static IReadOnlyList<PlannedStage> PlanOf(Track track) => [.. track.StagesInOrder.Select(s => new PlannedStage(s.Kind, s.Name.Ko, s.Opens, s.Closes))];

    private static CheckState EndsBy(IReadOnlyList<Stage> stages, StageKind kind, DateOnly day) =>
        stages.Where(s => s.Kind == kind).All(s => CivicTime.Seoul.DaysOf(s.Window).Last <= day) ? CheckState.Done : CheckState.Warning;

    private static bool HasEnglish(Cycle cycle) =>
        cycle.Title.HasBoth && cycle.Pots.All(p => p.Kind == PotKind.Area || p.Name.HasBoth)
        && cycle.Milestones.All(m => m.Name.HasBoth && m.Deliverable.HasBoth)
        && cycle.Tracks.All(t => t.Name.HasBoth && t.Stages.All(s => s.Name.HasBoth));
}

internal sealed record PublishCheck(CheckItem Item, CheckState State);

internal enum CheckItem
{
    Budget,
    Share,
    PotsFit,
    Pots,
    Tracks,
    Stages,
    PlanInOrder,
    ResultsBeforeDraft,
    CouncilInTime,
    OperationPlan,
    English,
}

internal enum CheckState
{
    Done,

    /// <summary>May be published so, but somebody should look.</summary>
    Warning,

    /// <summary>Must be there before publishing.</summary>
    Missing,
}
