namespace Municipal.Residents.Tests.Rules;

public class SessionRulesTests
{
    private static readonly DateTime Start = new(2027, 5, 3, 1, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    public void HasExpired_Idle(int minutes, bool expired) => Assert.Equal(expired, SessionRules.HasExpired(Start, Start.AddHours(12), Idle, Start.AddMinutes(minutes)));

    [Theory]
    [InlineData(719, false)]
    [InlineData(720, true)]
    public void HasExpired_HoweverBusy(int minutes, bool expired)
    {
        var now = Start.AddMinutes(minutes);
        Assert.Equal(expired, SessionRules.HasExpired(now, Start.AddHours(12), Idle, now));
    }

    [Fact]
    public void HasExpired_ClockBack_IsNoReason() => Assert.False(SessionRules.HasExpired(Start, Start.AddHours(12), Idle, Start.AddHours(-1)));

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(true, true, true, false)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    public void SkipsSecondFactor_OnlyAtDemonstrationsWithoutOne(bool isDemo, bool allowed, bool isEnrolled, bool skips) =>
        Assert.Equal(skips, SessionRules.SkipsSecondFactor(isDemo, allowed, isEnrolled));

    [Fact]
    public void Throttle_MostReached_WaitsUntilTheOldestLeavesTheWindow()
    {
        var window = TimeSpan.FromMinutes(5);
        DateTime[] tries = [.. Enumerable.Range(0, 10).Select(i => Start.AddSeconds(i * 10))];
        Assert.Equal(TimeSpan.Zero, Throttle.Wait(tries[..9], 10, window, Start.AddSeconds(90)));
        Assert.Equal(TimeSpan.FromSeconds(210), Throttle.Wait(tries, 10, window, Start.AddSeconds(90)));
        Assert.Equal(TimeSpan.Zero, Throttle.Wait(tries, 10, window, Start.AddMinutes(5)));
    }
}
