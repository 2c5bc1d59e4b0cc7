namespace Municipal.Kernel.Tests;

public sealed class CivicTimeTests
{
    private static readonly DateOnly Day = new(2026, 9, 3);

    [Fact]
    public void DayOf_ChangesAtFifteenUtc()
    {
        var midnight = new DateTime(2026, 9, 2, 15, 0, 0, DateTimeKind.Utc);
        Assert.Equal(Day, CivicTime.Seoul.DayOf(midnight));
        Assert.Equal(Day.AddDays(-1), CivicTime.Seoul.DayOf(midnight.AddTicks(-1)));
        Assert.Equal(midnight, CivicTime.Seoul.StartOf(Day));
        Assert.Equal(DateTimeKind.Utc, CivicTime.Seoul.StartOf(Day).Kind);
    }

    [Fact]
    public void InstantOf_AndLocalOf_AreInverse()
    {
        var instant = CivicTime.Seoul.InstantOf(Day, new TimeOnly(18, 0));
        Assert.Equal(new DateTime(2026, 9, 3, 9, 0, 0, DateTimeKind.Utc), instant);
        Assert.Equal(new DateTime(2026, 9, 3, 18, 0, 0), CivicTime.Seoul.LocalOf(instant));
        Assert.Equal(DateTimeKind.Unspecified, CivicTime.Seoul.LocalOf(instant).Kind);
    }

    [Fact]
    public void LocalOf_NotUtc_Throws() =>
        Assert.Throws<ArgumentException>(() => CivicTime.Seoul.LocalOf(new DateTime(2026, 9, 3, 0, 0, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void LocalOf_AtUtcZone_IsStillUnspecified() =>
        Assert.Equal(DateTimeKind.Unspecified, new CivicTime(TimeZoneInfo.Utc).LocalOf(CivicTime.Seoul.StartOf(Day)).Kind);

    [Fact]
    public void WindowOf_AndDaysOf_AreInverse()
    {
        var days = new DayRange(Day, Day.AddDays(9));
        var window = CivicTime.Seoul.WindowOf(days);
        Assert.Equal(TimeSpan.FromDays(10), window.Length);
        Assert.Equal(days, CivicTime.Seoul.DaysOf(window));
        Assert.Equal(new DayRange(Day, Day), CivicTime.Seoul.DaysOf(new(window.Opens, window.Opens)));
    }

    [Fact]
    public void SummerTime_SkippedAndRepeatedHours_HaveAnInstant()
    {
        var berlin = new CivicTime(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Equal(new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc), berlin.InstantOf(new(2026, 3, 29), new(2, 30)));
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), berlin.InstantOf(new(2026, 10, 25), new(2, 30)));
    }

    [Theory]
    [InlineData(7, "D-7")]
    [InlineData(0, "D-Day")]
    [InlineData(-3, "D+3")]
    public void DDay_CountsDown(int days, string text)
    {
        Assert.Equal(days, CivicTime.DDay(Day, Day.AddDays(days)));
        Assert.Equal(text, CivicTime.DDayText(Day, Day.AddDays(days)));
    }
}
