namespace Municipal.BudgetSchool.Tests.Rules;

public class CourseStandingsTests
{
    private static readonly DateTime Opens = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = Opens.AddDays(20);
    private static readonly DateTime Starts = Opens.AddDays(30);
    private static readonly DateTime Ends = Opens.AddDays(50);

    public static TheoryData<long, CourseStanding> Instants => new()
    {
        { Opens.Ticks - 1, CourseStanding.NotYetOpen },
        { Opens.Ticks, CourseStanding.Open },
        { Closes.Ticks - 1, CourseStanding.Open },
        { Closes.Ticks, CourseStanding.Closed },
        { Starts.Ticks - 1, CourseStanding.Closed },
        { Starts.Ticks, CourseStanding.Underway },
        { Ends.Ticks - 1, CourseStanding.Underway },
        { Ends.Ticks, CourseStanding.Over },
    };

    [Theory, MemberData(nameof(Instants))]
    public void Of_FollowsTheClock(long ticks, CourseStanding expected) =>
        Assert.Equal(expected, CourseStandings.Of(Terms(CourseState.Published, 0), Starts, Ends, new DateTime(ticks, DateTimeKind.Utc)));

    [Theory]
    [InlineData(9, CourseStanding.Open)]
    [InlineData(10, CourseStanding.Full)]
    public void Of_LastSeatTaken_IsFull(int taken, CourseStanding expected) =>
        Assert.Equal(expected, CourseStandings.Of(Terms(CourseState.Published, taken), Starts, Ends, Opens));

    [Theory]
    [InlineData(CourseState.Draft, CourseStanding.Draft)]
    [InlineData(CourseState.Cancelled, CourseStanding.Cancelled)]
    public void Of_NotPublished_WhateverTheTime(CourseState state, CourseStanding expected) =>
        Assert.All([Opens.AddDays(-1), Opens, Ends.AddDays(1)], now => Assert.Equal(expected, CourseStandings.Of(Terms(state, 0), Starts, Ends, now)));

    [Fact]
    public void Of_NoSessions_IsNeverOver() =>
        Assert.Equal(CourseStanding.Closed, CourseStandings.Of(Terms(CourseState.Published, 0), null, null, Ends.AddYears(1)));

    private static CourseTerms Terms(CourseState state, int taken) => new(state, 10, taken, Opens, Closes);
}
