namespace Municipal.Kernel.Tests;

public sealed class TimeWindowTests
{
    private static readonly DateTime Nine = new(2026, 9, 3, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Contains_IsHalfOpen()
    {
        var window = new TimeWindow(Nine, Nine.AddHours(9));
        Assert.False(window.Contains(Nine.AddTicks(-1)));
        Assert.True(window.Contains(Nine));
        Assert.True(window.Contains(Nine.AddHours(9).AddTicks(-1)));
        Assert.False(window.Contains(Nine.AddHours(9)));
        Assert.Equal(TimeSpan.FromHours(9), window.Length);
    }

    [Theory]
    [InlineData(0, 2, 1, 3, true)]
    [InlineData(0, 3, 1, 2, true)]
    [InlineData(0, 1, 0, 1, true)]
    [InlineData(0, 1, 1, 2, false)]
    [InlineData(0, 1, 2, 3, false)]
    [InlineData(0, 2, 1, 1, false)]
    [InlineData(1, 1, 1, 1, false)]
    public void Overlaps_NeedsACommonInstant(int opens, int closes, int otherOpens, int otherCloses, bool expected)
    {
        var (one, other) = (Hours(opens, closes), Hours(otherOpens, otherCloses));
        Assert.Equal(expected, one.Overlaps(other));
        Assert.Equal(expected, other.Overlaps(one));
    }

    [Fact]
    public void EmptyWindow_IsNeverOpen()
    {
        Assert.False(Hours(0, 0).Contains(Nine));
        Assert.False(default(TimeWindow).Contains(Nine));
    }

    [Fact]
    public void Instants_MustBeUtcAndInOrder()
    {
        Assert.Throws<ArgumentException>(() => Hours(1, 0));
        var local = DateTime.SpecifyKind(Nine, DateTimeKind.Unspecified);
        Assert.Throws<ArgumentException>(() => new TimeWindow(local, Nine));
        Assert.Throws<ArgumentException>(() => new TimeWindow(Nine, local));
        Assert.Throws<ArgumentException>(() => Hours(0, 1).Contains(local));
    }

    private static TimeWindow Hours(int opens, int closes) => new(Nine.AddHours(opens), Nine.AddHours(closes));
}
