using Municipal.Cycles.Contracts;

namespace Municipal.Cycles.Rules;

/// <summary>What a track's stages must be among themselves. A year may repeat stages and leave some out; it cannot vote before it has proposals.</summary>
internal static class StagePlanRules
{
    private static readonly (StageKind Earlier, StageKind Later)[] Precedence =
    [
        (StageKind.Proposal, StageKind.Support),
        (StageKind.Proposal, StageKind.Review),
        (StageKind.Proposal, StageKind.Voting),
        (StageKind.Review, StageKind.Voting),
        (StageKind.Proposal, StageKind.Results),
        (StageKind.Review, StageKind.Results),
        (StageKind.Voting, StageKind.Results),
        (StageKind.Results, StageKind.Council),
        (StageKind.Results, StageKind.Execution),
        (StageKind.Council, StageKind.Execution),
        (StageKind.Execution, StageKind.Settlement),
    ];

    /// <summary>Everything wrong with a plan; indexes are places in the list given.</summary>
    public static IReadOnlyList<StageProblem> Check(IReadOnlyList<PlannedStage> plan)
    {
        var problems = plan.Index().Where(s => s.Item.Closes <= s.Item.Opens)
            .Select(s => new StageProblem(StagePlanRefusal.ClosesBeforeOpening, s.Index, s.Index)).ToList();
        var sound = plan.Index().Where(s => s.Item.Closes > s.Item.Opens).OrderBy(s => s.Item.Opens).ThenBy(s => s.Index).ToList();
        for (var i = 0; i < sound.Count; i++)
        {
            problems.AddRange(sound.Skip(i + 1).Where(later => later.Item.Opens < sound[i].Item.Closes)
                .Select(later => new StageProblem(StagePlanRefusal.Overlaps, later.Index, sound[i].Index)));
        }

        problems.AddRange(plan.Index().GroupBy(s => (s.Item.Kind, s.Item.Name)).Where(g => g.Count() > 1)
            .Select(g => new StageProblem(StagePlanRefusal.SameName, g.ElementAt(1).Index, g.First().Index)));
        foreach (var (earlier, later) in Precedence)
        {
            // Among repeated kinds the first of each decides: a second call for projects may follow a first vote.
            var (first, second) = (sound.FirstOrDefault(s => s.Item.Kind == earlier), sound.FirstOrDefault(s => s.Item.Kind == later));
            if (first.Item is not null && second.Item is not null && second.Item.Opens < first.Item.Opens)
            {
                problems.Add(new StageProblem(StagePlanRefusal.OutOfOrder, second.Index, first.Index));
            }
        }

        return problems;
    }
}

internal sealed record PlannedStage(StageKind Kind, string Name, DateTime Opens, DateTime Closes);

/// <param name="Refusal">What is wrong.</param>
/// <param name="Index">With which stage.</param>
/// <param name="Other">Against which other; itself where no other has to do with it.</param>
internal sealed record StageProblem(StagePlanRefusal Refusal, int Index, int Other);

internal enum StagePlanRefusal
{
    ClosesBeforeOpening,
    Overlaps,
    OutOfOrder,
    SameName,
}
