using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class StageChangeRulesTests
{
    private static readonly DateTime First = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeWindow Old = Days(10, 20);
    private static readonly TimeWindow Following = Days(25, 30);

    [Theory]
    [InlineData(20, 10, 25, nameof(StageChangeRefusal.Over))]
    [InlineData(15, 10, 20, nameof(StageChangeRefusal.Unchanged))]
    [InlineData(15, 10, 10, nameof(StageChangeRefusal.ClosesBeforeOpening))]
    [InlineData(15, 11, 20, nameof(StageChangeRefusal.AlreadyOpen))]
    [InlineData(10, 11, 20, nameof(StageChangeRefusal.AlreadyOpen))]
    [InlineData(15, 10, 14, nameof(StageChangeRefusal.InThePast))]
    [InlineData(5, 4, 20, nameof(StageChangeRefusal.InThePast))]
    [InlineData(15, 10, 26, nameof(StageChangeRefusal.Overlaps))]
    [InlineData(15, 10, 25, null)]
    [InlineData(15, 10, 15, null)]
    [InlineData(5, 6, 18, null)]
    public void Check_EachCase_SaysWhatStands(int now, int opens, int closes, string? refusal) =>
        Assert.Equal(refusal, StageChangeRules.Check(Old, First.AddDays(opens), First.AddDays(closes), [Following], First.AddDays(now))?.ToString());

    [Theory]
    [InlineData(10, 22, nameof(StageChangeKind.Extended))]
    [InlineData(10, 18, nameof(StageChangeKind.ClosedEarly))]
    [InlineData(11, 22, nameof(StageChangeKind.Moved))]
    public void KindOf_NewWindow_NamesIt(int opens, int closes, string kind) =>
        Assert.Equal(kind, StageChangeRules.KindOf(Old, First.AddDays(opens), First.AddDays(closes)).ToString());

    private static TimeWindow Days(int opens, int closes) => new(First.AddDays(opens), First.AddDays(closes));
}
