using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class SmallRulesTests
{
    [Fact]
    public void LegalDates_GuAndCity_AreThoseOfTheAct()
    {
        Assert.Equal(new LegalDates(new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 21)), LegalDates.Of(2027, isCity: false));
        Assert.Equal(new LegalDates(new DateOnly(2026, 11, 11), new DateOnly(2026, 12, 16)), LegalDates.Of(2027, isCity: true));
    }

    [Theory]
    [InlineData("1", 100)]
    [InlineData("0.75", 75)]
    [InlineData(" 1.5 % ", 150)]
    [InlineData("100", 10_000)]
    [InlineData("0", 0)]
    public void Percent_Typed_IsRead(string text, int basisPoints)
    {
        Assert.True(Percent.TryParse(text, out var read));
        Assert.Equal(basisPoints, read);
        Assert.True(Percent.TryParse(Percent.Format(read), out var again));
        Assert.Equal(read, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("하나")]
    [InlineData("-1")]
    [InlineData("100.01")]
    [InlineData("0.755")]
    [InlineData("1,5")]
    public void Percent_NotOne_IsRefused(string? text) => Assert.False(Percent.TryParse(text, out _));

    [Fact]
    public void CostBands_EventsWithoutTheirOwn_HaveTheGeneralOne()
    {
        Assert.Equal(new Won(50), CostBands.Most(new Won(50), null));
        Assert.Equal(new Won(50), CostBands.Most(new Won(50), new Won(10)));
        Assert.Equal(new Won(5), CostBands.Least(new Won(50), new Won(5)));
        Assert.Null(CostBands.Most(null, new Won(10)));
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 2, false)]
    public void CostBands_LeastAboveMost_IsUnsound(long least, long most, bool sound) => Assert.Equal(sound, CostBands.IsSound(new Won(least), new Won(most)));

    [Fact]
    public void StageHours_Default_OpenAtMidnightAndCloseAtSixInSeoul()
    {
        Assert.Equal(new DateTime(2027, 2, 28, 15, 0, 0, DateTimeKind.Utc), StageHours.OpensOn(new DateOnly(2027, 3, 1)));
        Assert.Equal(new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc), StageHours.ClosesOn(new DateOnly(2027, 3, 1)));
    }
}
