namespace Municipal.BudgetSchool.Tests.Rules;

public class CourseRulesTests
{
    private static readonly DateTime Opens = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Starts = Opens.AddDays(30);

    private static readonly LocalizedText None = new("");

    private static readonly CourseDraft Good = new(
        CourseKind.Basic, new LocalizedText("기본 과정"), None, None, None, None, None, None, 30, Opens, Opens.AddDays(20),
        [new SessionDraft(None, Starts, Starts.AddHours(2), None), new SessionDraft(None, Starts.AddHours(2), Starts.AddHours(4), None)]);

    [Fact]
    public void Check_SessionsThatTouch_IsFine() => Assert.Empty(CourseRules.Check(Good, 0));

    public static TheoryData<string, CourseRefusal> Faults => new()
    {
        { "title", CourseRefusal.TitleMissing },
        { "no seats", CourseRefusal.SeatsOutOfRange },
        { "too many seats", CourseRefusal.SeatsOutOfRange },
        { "window", CourseRefusal.WindowReversed },
        { "session", CourseRefusal.SessionReversed },
        { "overlap", CourseRefusal.SessionsOverlap },
        { "late", CourseRefusal.ClosesAfterCourse },
        { "sessions", CourseRefusal.TooManySessions },
        { "long title", CourseRefusal.TooLong },
        { "long English", CourseRefusal.TooLong },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_OneFault_OneRefusal(string fault, CourseRefusal expected)
    {
        var first = Good.Sessions[0];
        var draft = fault switch
        {
            "title" => Good with { Title = new LocalizedText(" ", "Basic") },
            "no seats" => Good with { Seats = 0 },
            "too many seats" => Good with { Seats = Course.MostSeats + 1 },
            "window" => Good with { EnrolmentClosesAt = Good.EnrolmentOpensAt },
            "session" => Good with { Sessions = [first with { EndsAt = first.StartsAt }] },
            "overlap" => Good with { Sessions = [first, first with { StartsAt = first.EndsAt.AddTicks(-1), EndsAt = first.EndsAt.AddHours(1) }] },
            "late" => Good with { EnrolmentClosesAt = Good.Sessions[^1].EndsAt.AddTicks(1) },
            "sessions" => Good with { Sessions = [.. Enumerable.Range(0, Course.MostSessions + 1).Select(i => first with { StartsAt = Starts.AddDays(i), EndsAt = Starts.AddDays(i).AddHours(1) })] },
            "long title" => Good with { Title = new LocalizedText(new string('가', Course.TitleLimit + 1)) },
            _ => Good with { Summary = new LocalizedText("", new string('a', Course.LineLimit + 1)) },
        };

        Assert.Equal([expected], CourseRules.Check(draft, 0));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Check_FewerSeatsThanPeople_Refuses(int enrolled, bool refused) =>
        Assert.Equal(refused ? [CourseRefusal.SeatsBelowEnrolled] : [], CourseRules.Check(Good, enrolled));

    [Theory]
    [InlineData(CourseState.Draft, 1, 1, null)]
    [InlineData(CourseState.Draft, 0, 1, CourseRefusal.NoSessions)]
    [InlineData(CourseState.Draft, 1, 0, CourseRefusal.CourseOver)]
    [InlineData(CourseState.Published, 1, 1, CourseRefusal.AlreadyPublished)]
    [InlineData(CourseState.Cancelled, 1, 1, CourseRefusal.AlreadyCancelled)]
    public void CheckPublish_OnlyADraftWithSessionsToCome(CourseState state, int sessions, int ticksLeft, CourseRefusal? expected) =>
        Assert.Equal(expected, CourseRules.CheckPublish(state, sessions, Starts.AddTicks(ticksLeft), Starts));

    [Theory]
    [InlineData(CourseState.Published, 1, null)]
    [InlineData(CourseState.Published, 0, CourseRefusal.CourseOver)]
    [InlineData(CourseState.Draft, 1, CourseRefusal.NotPublished)]
    [InlineData(CourseState.Cancelled, 1, CourseRefusal.AlreadyCancelled)]
    public void CheckCancel_OnlyAPublishedOneNotYetOver(CourseState state, int ticksLeft, CourseRefusal? expected) =>
        Assert.Equal(expected, CourseRules.CheckCancel(state, Starts.AddTicks(ticksLeft), Starts));
}
