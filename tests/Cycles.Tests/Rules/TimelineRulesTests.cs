using Municipal.Cycles.Contracts;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class TimelineRulesTests
{
    [Fact]
    public void Of_MidStage_TellsPastNowAndFirstToCome()
    {
        StageView[] stages = [Stage(StageKind.Proposal, 1, 10), Stage(StageKind.Review, 11, 20), Stage(StageKind.Voting, 21, 25), Stage(StageKind.Results, 26, 27)];

        var entries = TimelineRules.Of(stages, At(15));

        Assert.Equal([StagePlace.Past, StagePlace.Now, StagePlace.Next, StagePlace.Next], entries.Select(e => e.Place));
        Assert.Equal([null, "D-5", "D-6", null], entries.Select(e => e.Chip));
        Assert.Equal("18:00", entries[1].ClosesAt);
    }

    [Fact]
    public void Of_LastDay_IsDDayUntilTheHourOfClosing()
    {
        StageView[] stages = [Stage(StageKind.Voting, 1, 10)];

        Assert.Equal("D-Day", TimelineRules.Of(stages, StageHours.ClosesOn(Day(10)).AddTicks(-1))[0].Chip);
        Assert.Equal(StagePlace.Past, TimelineRules.Of(stages, StageHours.ClosesOn(Day(10)))[0].Place);
    }

    [Fact]
    public void Of_ClosesAtMidnight_ReadsAsTheEndOfTheDayBefore()
    {
        var stage = new StageView(StageKind.Voting, new LocalizedText("투표"), new TimeWindow(StageHours.OpensOn(Day(1)), StageHours.OpensOn(Day(3))));

        var entry = TimelineRules.Of([stage], At(1))[0];

        Assert.Equal((Day(2), "24:00"), (entry.Days.Last, entry.ClosesAt));
    }

    [Fact]
    public void Current_OneBegunOneToCome_IsTheBegunUntilTheOtherBegins()
    {
        var (older, newer) = (Cycle(2027, Stage(StageKind.Proposal, 1, 5)), Cycle(2028, Stage(StageKind.Proposal, 20, 25)));

        Assert.Equal(2027, TimelineRules.Current([older, newer], At(19))!.FiscalYear);
        Assert.Equal(2028, TimelineRules.Current([older, newer], At(20))!.FiscalYear);
    }

    [Fact]
    public void Current_NoneBegun_IsTheNextToBegin()
    {
        var (older, newer) = (Cycle(2027, Stage(StageKind.Proposal, 10, 15)), Cycle(2028, Stage(StageKind.Proposal, 20, 25)));

        Assert.Equal(2027, TimelineRules.Current([newer, older], At(1))!.FiscalYear);
        Assert.Null(TimelineRules.Current([], At(1)));
    }

    [Fact]
    public void NextAct_StagesWithoutActsBetween_SkipsThem()
    {
        var cycle = Cycle(2027, Stage(StageKind.Preparation, 5, 6), Stage(StageKind.Voting, 10, 12));

        Assert.Equal(StageKind.Voting, TimelineRules.NextAct(cycle, At(1))!.Value.Stage.Kind);
        Assert.Null(TimelineRules.NextAct(cycle, At(10)));
    }

    private static DateOnly Day(int day) => new(2027, 3, day);

    private static DateTime At(int day) => CivicTime.Seoul.InstantOf(Day(day), new TimeOnly(12, 0));

    private static StageView Stage(StageKind kind, int first, int last) =>
        new(kind, new LocalizedText(kind.ToString()), new TimeWindow(StageHours.OpensOn(Day(first)), StageHours.ClosesOn(Day(last))));

    private static CycleView Cycle(int year, params StageView[] stages) =>
        new(Guid.CreateVersion7(), year, Won.Zero, [new TrackView(Guid.CreateVersion7(), TrackKind.CitizenProposal, new LocalizedText("유형"), null, null, null, stages)]);
}
