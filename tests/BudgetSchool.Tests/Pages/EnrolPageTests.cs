using System.Net;
using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests.Pages;

public sealed class EnrolPageTests
{
    [Theory, OnEachDatabase]
    public async Task Post_SeatsLeft_EnrolsAndShowsItEverywhere(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var resident = await house.Gu.SignInAsync(Roles.Resident);
        var page = (await resident.GetAsync("/school/2027-01")).Expect(HttpStatusCode.OK);
        Assert.Contains("2명 더 신청 가능", page.Text, StringComparison.Ordinal);

        var after = await (await page.SubmitAsync(button: "수강 신청")).Expect(HttpStatusCode.Found).FollowAsync();

        Assert.Contains("수강 신청이 완료되었습니다", after.One("#enrolment").TextContent, StringComparison.Ordinal);
        Assert.Contains("기본 과정", (await resident.GetAsync("/my/courses")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Contains("1명 더 신청 가능", (await house.Gu.Browse().GetAsync("/school/2027-01")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_SameFormTwice_SameAnswerOneSeat(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var page = await (await house.Gu.SignInAsync(Roles.Resident)).GetAsync("/school/2027-01");

        var first = (await page.SubmitAsync(button: "수강 신청")).Expect(HttpStatusCode.Found);
        var second = (await page.SubmitAsync(button: "수강 신청")).Expect(HttpStatusCode.Found);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await house.EnrolmentsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Post_Full_WaitsAndShowsTheNumber(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        await house.EnrolInOrderAsync(SchoolHouse.People(2));
        var resident = await house.Gu.SignInAsync(Roles.Resident);

        var after = await (await (await resident.GetAsync("/school/2027-01")).SubmitAsync(button: "대기 신청")).Expect(HttpStatusCode.Found).FollowAsync();

        Assert.Contains("대기 2번째", after.One("#enrolment").TextContent, StringComparison.Ordinal);
        Assert.Contains("대기 2번째", (await resident.GetAsync("/my/courses")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_ClosedMeanwhile_RefusesWithReason(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var page = await (await house.Gu.SignInAsync(Roles.Resident)).GetAsync("/school/2027-01");
        house.Gu.Clock.Set("2027-02-22 00:00");

        var refused = (await page.SubmitAsync(button: "수강 신청")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("신청 기간이 끝났습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Empty(await house.EnrolmentsAsync());
    }

    [Fact]
    public async Task Get_EnrolNotSignedIn_LeadsToSigningIn()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        var answer = await house.Gu.Browse().GetAsync("/school/2027-01/enrol");

        Assert.Contains("sign-in", answer.Expect(HttpStatusCode.Found).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EnrolAfterSigningIn_AsksOnceMore()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);
        var page = (await (await house.Gu.SignInAsync(Roles.Resident)).GetAsync("/school/2027-01/enrol")).Expect(HttpStatusCode.OK);

        (await page.SubmitAsync()).Expect(HttpStatusCode.Found);

        Assert.Single(await house.EnrolmentsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Post_Withdraw_MovesUpTheNextInOneStep(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        var next = SchoolHouse.People(1)[0];
        await house.EnrolInOrderAsync((await house.Gu.PersonAsync(Roles.Resident)).Id, next);
        var page = await (await house.Gu.SignInAsync(Roles.Resident)).GetAsync("/school/2027-01/withdraw");

        (await page.SubmitAsync(button: "신청 취소")).Expect(HttpStatusCode.Found);

        Assert.Equal([EnrolmentState.Enrolled], await house.StatesAsync(next));
    }

    [Fact]
    public async Task Post_WithdrawAfterTheCourseBegan_RefusesWithReason()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 1);
        await house.EnrolInOrderAsync((await house.Gu.PersonAsync(Roles.Resident)).Id);
        var page = await (await house.Gu.SignInAsync(Roles.Resident)).GetAsync("/school/2027-01/withdraw");
        house.Gu.Clock.Set("2027-03-04 19:00");

        var refused = (await page.SubmitAsync(button: "신청 취소")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("운영기관에 알려 주세요", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(1, (await house.CourseAsync()).SeatsTaken);
    }
}
