using Municipal.Cycles.Contracts;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class StagePlanRulesTests
{
    [Fact]
    public void Check_WholeYearInOrder_FindsNothing()
    {
        var plan = Enum.GetValues<StageKind>().Select((kind, i) => Stage(kind, i * 10, i * 10 + 10));

        Assert.Empty(StagePlanRules.Check([.. plan]));
    }

    [Fact]
    public void Check_OneEndsAsTheNextBegins_IsNoOverlap() =>
        Assert.Empty(StagePlanRules.Check([Stage(StageKind.Proposal, 0, 10), Stage(StageKind.Review, 10, 20)]));

    [Fact]
    public void Check_SharedDays_RefusesTheLater()
    {
        var problem = Assert.Single(StagePlanRules.Check([Stage(StageKind.Review, 9, 20), Stage(StageKind.Proposal, 0, 10)]));

        Assert.Equal(new StageProblem(StagePlanRefusal.Overlaps, 0, 1), problem);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10, 9)]
    public void Check_ClosesNotAfterOpening_Refuses(int opens, int closes) =>
        Assert.Equal(StagePlanRefusal.ClosesBeforeOpening, Assert.Single(StagePlanRules.Check([Stage(StageKind.Proposal, opens, closes)])).Refusal);

    [Theory]
    [InlineData(StageKind.Voting, StageKind.Proposal)]
    [InlineData(StageKind.Voting, StageKind.Review)]
    [InlineData(StageKind.Review, StageKind.Proposal)]
    [InlineData(StageKind.Results, StageKind.Voting)]
    [InlineData(StageKind.Council, StageKind.Results)]
    [InlineData(StageKind.Settlement, StageKind.Execution)]
    public void Check_ImpossibleOrder_Refuses(StageKind first, StageKind second) =>
        Assert.Equal(StagePlanRefusal.OutOfOrder, Assert.Single(StagePlanRules.Check([Stage(first, 0, 5), Stage(second, 5, 9)])).Refusal);

    [Theory]
    [InlineData(StageKind.Deliberation, StageKind.Proposal)]
    [InlineData(StageKind.Review, StageKind.Learning)]
    [InlineData(StageKind.Deliberation, StageKind.Review)]
    public void Check_UnusualButPossibleOrder_Accepts(StageKind first, StageKind second) =>
        Assert.Empty(StagePlanRules.Check([Stage(first, 0, 5), Stage(second, 5, 9)]));

    [Fact]
    public void Check_TwoRoundsOfMeetings_AcceptsButNotUnderOneName()
    {
        Assert.Empty(StagePlanRules.Check([Stage(StageKind.Deliberation, 0, 5, "1차"), Stage(StageKind.Deliberation, 5, 9, "2차")]));
        Assert.Equal(StagePlanRefusal.SameName, Assert.Single(StagePlanRules.Check([Stage(StageKind.Deliberation, 0, 5), Stage(StageKind.Deliberation, 5, 9)])).Refusal);
    }

    private static PlannedStage Stage(StageKind kind, int opens, int closes, string name = "단계")
    {
        var first = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return new PlannedStage(kind, name, first.AddDays(opens), first.AddDays(closes));
    }
}
