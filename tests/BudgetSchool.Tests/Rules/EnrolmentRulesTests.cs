namespace Municipal.BudgetSchool.Tests.Rules;

public class EnrolmentRulesTests
{
    private static readonly DateTime Opens = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = new(2027, 2, 21, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Starts = new(2027, 3, 4, 10, 0, 0, DateTimeKind.Utc);
    private static readonly CourseTerms Published = new(CourseState.Published, Seats: 2, SeatsTaken: 0, Opens, Closes);

    [Fact]
    public void CheckEnrol_AtTheOpeningInstant_Allows() => Assert.Null(EnrolmentRules.CheckEnrol(Published, null, Opens));

    [Fact]
    public void CheckEnrol_OneTickBeforeOpening_RefusesNotYetOpen() =>
        Assert.Equal(EnrolmentRefusal.NotYetOpen, EnrolmentRules.CheckEnrol(Published, null, Opens.AddTicks(-1)));

    [Fact]
    public void CheckEnrol_OneTickBeforeClosing_Allows() => Assert.Null(EnrolmentRules.CheckEnrol(Published, null, Closes.AddTicks(-1)));

    [Fact]
    public void CheckEnrol_AtTheClosingInstant_RefusesClosed() =>
        Assert.Equal(EnrolmentRefusal.Closed, EnrolmentRules.CheckEnrol(Published, null, Closes));

    [Fact]
    public void CheckEnrol_Cancelled_RefusesEvenInsideTheWindow() =>
        Assert.Equal(EnrolmentRefusal.CourseCancelled, EnrolmentRules.CheckEnrol(Published with { State = CourseState.Cancelled }, null, Opens));

    [Fact]
    public void CheckEnrol_Draft_DoesNotAdmitThatItExists() =>
        Assert.Equal(EnrolmentRefusal.NoSuchCourse, EnrolmentRules.CheckEnrol(Published with { State = CourseState.Draft }, null, Opens));

    [Theory]
    [InlineData(EnrolmentState.Enrolled)]
    [InlineData(EnrolmentState.Waiting)]
    public void CheckEnrol_HasAPlace_SaysSoEvenAfterClosing(EnrolmentState existing) =>
        Assert.Equal(EnrolmentRefusal.AlreadyApplied, EnrolmentRules.CheckEnrol(Published, existing, Closes.AddDays(1)));

    [Fact]
    public void CheckEnrol_Withdrew_MayComeBack() => Assert.Null(EnrolmentRules.CheckEnrol(Published, EnrolmentState.Withdrawn, Opens));

    [Theory]
    [InlineData(0, EnrolmentState.Enrolled)]
    [InlineData(1, EnrolmentState.Enrolled)]
    [InlineData(2, EnrolmentState.Waiting)]
    [InlineData(3, EnrolmentState.Waiting)]
    public void PlaceFor_FollowsTheSeats(int taken, EnrolmentState expected) =>
        Assert.Equal(expected, EnrolmentRules.PlaceFor(Published with { SeatsTaken = taken }));

    [Fact]
    public void CheckWithdraw_OneTickBeforeTheFirstSession_Allows() =>
        Assert.Null(EnrolmentRules.CheckWithdraw(EnrolmentState.Enrolled, Starts, Starts.AddTicks(-1)));

    [Fact]
    public void CheckWithdraw_WhenTheFirstSessionBegins_Refuses() =>
        Assert.Equal(EnrolmentRefusal.CourseBegun, EnrolmentRules.CheckWithdraw(EnrolmentState.Enrolled, Starts, Starts));

    [Fact]
    public void CheckWithdraw_WaitingAfterTheBeginning_Allows() =>
        Assert.Null(EnrolmentRules.CheckWithdraw(EnrolmentState.Waiting, Starts, Starts.AddDays(1)));

    [Fact]
    public void CheckWithdraw_NoSessionsYet_Allows() => Assert.Null(EnrolmentRules.CheckWithdraw(EnrolmentState.Enrolled, null, Starts));

    [Theory]
    [InlineData(null)]
    [InlineData(EnrolmentState.Withdrawn)]
    public void CheckWithdraw_NothingToWithdraw_Refuses(EnrolmentState? existing) =>
        Assert.Equal(EnrolmentRefusal.NotEnrolled, EnrolmentRules.CheckWithdraw(existing, Starts, Opens));

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(5, 2, 3)]
    [InlineData(2, 3, 0)]
    public void MovesUp_AsManyAsThereAreFreeSeats(int seats, int taken, int expected) =>
        Assert.Equal(expected, EnrolmentRules.MovesUp(Published with { Seats = seats, SeatsTaken = taken }, Starts, Opens));

    [Fact]
    public void MovesUp_OnceTheCourseHasBegun_Nobody()
    {
        Assert.Equal(2, EnrolmentRules.MovesUp(Published, Starts, Starts.AddTicks(-1)));
        Assert.Equal(0, EnrolmentRules.MovesUp(Published, Starts, Starts));
    }

    [Theory]
    [InlineData(CourseState.Cancelled)]
    [InlineData(CourseState.Draft)]
    public void MovesUp_NotPublished_Nobody(CourseState state) =>
        Assert.Equal(0, EnrolmentRules.MovesUp(Published with { State = state }, Starts, Opens));
}
