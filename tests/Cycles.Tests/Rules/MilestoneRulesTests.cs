using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class MilestoneRulesTests
{
    private static readonly DateOnly _due = new(2027, 5, 31);

    [Theory]
    [InlineData(null, false, "2027-05-31", "ToCome", 0)]
    [InlineData(null, false, "2027-06-03", "Late", 3)]
    [InlineData("2027-05-31", false, "2027-06-03", "Done", 0)]
    [InlineData("2027-06-02", false, "2027-06-10", "DoneLate", 2)]
    [InlineData(null, true, "2027-06-10", "Dropped", 0)]
    public void StateOf_ByDayAndProof_SaysHowItStands(string? done, bool dropped, string today, string state, int late)
    {
        var milestone = Of(_due, done is null ? null : Day(done), isDropped: dropped);

        Assert.Equal(state, MilestoneRules.StateOf(milestone, Day(today)).ToString());
        Assert.Equal(late, MilestoneRules.DaysLate(milestone, Day(today)));
    }

    [Fact]
    public void Check_DoneWithoutProof_IsRefused()
    {
        Assert.Equal(MilestoneRefusal.NoProof, MilestoneRules.Check(null, Of(_due, _due), _due));
        Assert.Null(MilestoneRules.Check(null, Of(_due, _due, proof: "예산과-1234"), _due));
    }

    [Fact]
    public void Check_DoneTomorrow_IsRefused() => Assert.Equal(MilestoneRefusal.DoneInTheFuture, MilestoneRules.Check(null, Of(_due, _due.AddDays(1), proof: "x"), _due));

    [Fact]
    public void Check_AnnouncedMovesOrGoes_NeedsAReason()
    {
        var announced = Of(_due);

        Assert.Equal(MilestoneRefusal.NoReason, MilestoneRules.Check(announced, Of(_due.AddDays(7)), _due));
        Assert.Equal(MilestoneRefusal.NoReason, MilestoneRules.Check(announced, Of(_due, isDropped: true), _due));
        Assert.Null(MilestoneRules.Check(announced, Of(_due.AddDays(7), reason: "위원 모집을 다시 했습니다."), _due));
        Assert.Null(MilestoneRules.Check(null, Of(_due.AddDays(7)), _due));
    }

    private static Milestone Of(DateOnly due, DateOnly? done = null, string proof = "", bool isDropped = false, string reason = "") => new()
    {
        DueOn = due, FirstDueOn = due, DoneOn = done, Proof = proof, IsDropped = isDropped, Reason = reason,
    };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
