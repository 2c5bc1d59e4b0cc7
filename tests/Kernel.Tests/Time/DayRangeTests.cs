namespace Municipal.Kernel.Tests;

public sealed class DayRangeTests
{
    private static readonly DayRange Spring = new(new(2025, 3, 17), new(2025, 6, 30));

    [Fact]
    public void Contains_BothEnds()
    {
        Assert.True(Spring.Contains(Spring.First));
        Assert.True(Spring.Contains(Spring.Last));
        Assert.False(Spring.Contains(Spring.First.AddDays(-1)));
        Assert.False(Spring.Contains(Spring.Last.AddDays(1)));
        Assert.Equal(106, Spring.Days);
        Assert.Equal(1, new DayRange(Spring.First, Spring.First).Days);
    }

    [Fact]
    public void Overlaps_WhenADayIsShared()
    {
        Assert.True(Spring.Overlaps(new(Spring.Last, Spring.Last.AddDays(3))));
        Assert.False(Spring.Overlaps(new(Spring.Last.AddDays(1), Spring.Last.AddDays(3))));
    }

    [Fact]
    public void LastBeforeFirst_Throws() =>
        Assert.Throws<ArgumentException>(() => new DayRange(Spring.Last, Spring.First));

    [Fact]
    public void Format_AsNoticesWriteIt()
    {
        Assert.Equal("3. 17.(월) ~ 6. 30.(월)", Spring.Format(Cultures.Ko));
        Assert.Equal("2025. 3. 17.(월) ~ 6. 30.(월)", Spring.Format(Cultures.Ko, withYear: true));
        Assert.Equal("Mon 17 Mar – Mon 30 Jun", Spring.Format(Cultures.En));
        Assert.Equal("Mon 17 Mar – Mon 30 Jun 2025", Spring.Format(Cultures.En, withYear: true));
    }

    [Fact]
    public void Format_OneDay_StandsAlone() =>
        Assert.Equal("3. 17.(월)", new DayRange(Spring.First, Spring.First).Format(Cultures.Ko));

    [Fact]
    public void Format_AcrossYears_NamesBoth()
    {
        var winter = new DayRange(new(2026, 12, 1), new(2027, 1, 31));
        Assert.Equal("2026. 12. 1.(화) ~ 2027. 1. 31.(일)", winter.Format(Cultures.Ko));
        Assert.Equal("Tue 1 Dec 2026 – Sun 31 Jan 2027", winter.Format(Cultures.En));
    }
}
