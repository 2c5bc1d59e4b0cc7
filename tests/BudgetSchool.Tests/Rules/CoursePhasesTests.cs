namespace Municipal.BudgetSchool.Tests.Rules;

public class CoursePhasesTests
{
    private static readonly DateTime Opens = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = Opens.AddDays(20);
    private static readonly DateTime Starts = Opens.AddDays(30);
    private static readonly DateTime Ends = Opens.AddDays(50);

    public static TheoryData<long, CoursePhase> Instants => new()
    {
        { Opens.Ticks - 1, CoursePhase.NotYetOpen },
        { Opens.Ticks, CoursePhase.Open },
        { Closes.Ticks - 1, CoursePhase.Open },
        { Closes.Ticks, CoursePhase.Closed },
        { Starts.Ticks - 1, CoursePhase.Closed },
        { Starts.Ticks, CoursePhase.Underway },
        { Ends.Ticks - 1, CoursePhase.Underway },
        { Ends.Ticks, CoursePhase.Over },
    };

    [Theory, MemberData(nameof(Instants))]
    public void Of_FollowsTheClock(long ticks, CoursePhase expected) =>
        Assert.Equal(expected, CoursePhases.Of(Terms(CourseState.Published, 0), Starts, Ends, new DateTime(ticks, DateTimeKind.Utc)));

    [Theory]
    [InlineData(9, CoursePhase.Open)]
    [InlineData(10, CoursePhase.Full)]
    public void Of_LastSeatTaken_IsFull(int taken, CoursePhase expected) =>
        Assert.Equal(expected, CoursePhases.Of(Terms(CourseState.Published, taken), Starts, Ends, Opens));

    [Theory]
    [InlineData(CourseState.Draft, CoursePhase.Draft)]
    [InlineData(CourseState.Cancelled, CoursePhase.Cancelled)]
    public void Of_NotPublished_WhateverTheTime(CourseState state, CoursePhase expected) =>
        Assert.All([Opens.AddDays(-1), Opens, Ends.AddDays(1)], now => Assert.Equal(expected, CoursePhases.Of(Terms(state, 0), Starts, Ends, now)));

    [Fact]
    public void Of_NoSessions_IsNeverOver() =>
        Assert.Equal(CoursePhase.Closed, CoursePhases.Of(Terms(CourseState.Published, 0), null, null, Ends.AddYears(1)));

    private static CourseTerms Terms(CourseState state, int taken) => new(state, 10, taken, Opens, Closes);
}
