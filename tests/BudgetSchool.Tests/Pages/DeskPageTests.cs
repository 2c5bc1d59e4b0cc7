using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests.Pages;

public sealed class DeskPageTests
{
    [Theory, OnEachDatabase]
    public async Task Post_NewCourseWithRowsAddedAndTakenOut_SavesThenPublishes(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var officer = await house.Gu.SignInAsync(Roles.PbOfficer);
        var blank = (await officer.GetAsync("/desk/school/new")).Expect(HttpStatusCode.OK);

        var more = (await blank.SubmitAsync(form => { Fill(form); Session(form, 0, "2027-03-05"); }, button: "차시 추가")).Expect(HttpStatusCode.OK);
        more = (await more.SubmitAsync(form => Session(form, 1, "2027-03-12"), button: "차시 추가")).Expect(HttpStatusCode.OK);
        var fewer = (await more.SubmitAsync(button: "1차시 빼기")).Expect(HttpStatusCode.OK);
        Assert.Equal("2027-03-12", fewer.One("[name='Input.Sessions[0].Day']").GetAttribute("value"));
        Assert.Equal("위원 과정", fewer.One("[name='Input.TitleKo']").GetAttribute("value"));

        var saved = await (await fewer.SubmitAsync(form => Session(form, 1, "2027-03-19"), button: "저장")).Expect(HttpStatusCode.Found).FollowAsync();
        (await house.Gu.Browse().GetAsync("/school/2027-02")).Expect(HttpStatusCode.NotFound);
        (await saved.SubmitAsync(form: "form[action*='handler=Publish']")).Expect(HttpStatusCode.Found);

        var open = (await house.Gu.Browse().GetAsync("/school/2027-02")).Expect(HttpStatusCode.OK);
        Assert.Equal(2, open.All("tbody tr").Count);
        Assert.Equal(["school.course.created", "school.course.published"], (await house.Gu.AuditAsync()).Select(a => a.Action).Where(a => a.StartsWith("school.", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task Post_BrokenRules_SaysAllOfThemAndKeepsWhatWasTyped(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var page = await (await house.Gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/school/2027-01");

        var refused = (await page.SubmitAsync(form =>
        {
            form["Input.EnrolUntil"] = "2027-02-01T09:00";
            form["Input.Sessions[0].To"] = "18:00";
        }, form: "form.form", button: "저장")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(2, refused.Errors.Count);
        Assert.Equal("18:00", refused.One("[name='Input.Sessions[0].To']").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_NothingTyped_MarksTheFields()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);
        var page = await (await house.Gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/school/new");

        var again = (await page.SubmitAsync(button: "저장")).Expect(HttpStatusCode.BadRequest);

        Assert.Contains("과정 이름 (한국어)", string.Concat(again.Errors), StringComparison.Ordinal);
        Assert.Equal("true", again.One("[name='Input.Sessions[0].Day']").GetAttribute("aria-invalid"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_TwoOfficersAtOnce_TheSecondIsTold(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var officer = await house.Gu.SignInAsync(Roles.PbOfficer);
        var (one, two) = (await officer.GetAsync("/desk/school/2027-01"), await officer.GetAsync("/desk/school/2027-01"));
        house.Gu.Clock.Advance(TimeSpan.FromMinutes(1));

        (await one.SubmitAsync(form => form["Input.Seats"] = "3", form: "form.form", button: "저장")).Expect(HttpStatusCode.Found);
        var refused = (await two.SubmitAsync(form => form["Input.Seats"] = "4", form: "form.form", button: "저장")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("다른 담당자가 먼저 고쳤습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(3, (await house.CourseAsync()).Seats);
    }

    [Theory, OnEachDatabase]
    public async Task Post_Cancel_NeedsAReasonAndIsInTheTrail(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var page = await (await house.Gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/school/2027-01/cancel");

        (await page.SubmitAsync(button: "폐강")).Expect(HttpStatusCode.BadRequest);
        (await page.SubmitAsync(form => form["Input.Reason"] = "강사 사정으로 열지 못합니다.", button: "폐강")).Expect(HttpStatusCode.Found);

        Assert.Contains("강사 사정으로 열지 못합니다.", (await house.Gu.Browse().GetAsync("/school/2027-01")).Text, StringComparison.Ordinal);
        Assert.Contains(await house.Gu.AuditAsync(), a => a is { Action: "school.course.cancelled", Reason: "강사 사정으로 열지 못합니다." });
    }

    [Theory, OnEachDatabase]
    public async Task Get_RosterFile_HasTheNamesAndLeavesALineInTheTrail(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 1);
        await house.EnrolInOrderAsync((await house.Gu.PersonAsync(Roles.Resident)).Id, (await house.Gu.PersonAsync(Roles.Resident, 2)).Id);
        var officer = await house.Gu.SignInAsync(Roles.PbOfficer);

        Assert.Contains("이두리", (await officer.GetAsync("/desk/school/2027-01/roster")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var file = (await officer.GetAsync("/desk/school/2027-01/roster.csv")).Expect(HttpStatusCode.OK);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Body.Take(3));
        Assert.Contains("1,신청 완료,,김하나,", file.Source, StringComparison.Ordinal);
        Assert.Contains("2,대기,1,이두리,", file.Source, StringComparison.Ordinal);
        Assert.Single(await house.Gu.AuditAsync(), a => a.Action == "school.roster.exported" && a.ActorName == "한예산");
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.CommunicationStaff)]
    [InlineData(Roles.DongOffice)]
    public async Task Get_DeskWithoutThePermission_IsForbidden(string role)
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);
        var browser = await house.Gu.SignInAsync(role);

        foreach (var path in new[] { "/desk/school", "/desk/school/2027-01", "/desk/school/2027-01/cancel", "/desk/school/2027-01/roster", "/desk/school/2027-01/roster.csv" })
        {
            (await browser.GetAsync(path)).Expect(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task SwitchedOff_RowsStay()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);
        await house.EnrolInOrderAsync(SchoolHouse.People(1));

        await house.Gu.SwitchAsync("BudgetSchool", on: false);

        Assert.Equal(1, await house.Gu.ReadAsync(services => services.GetRequiredService<BudgetSchoolDb>().Enrolments.CountAsync()));
    }

    private static void Fill(TestForm form)
    {
        form["Input.Kind"] = "Committee";
        form["Input.TitleKo"] = "위원 과정";
        form["Input.Seats"] = "20";
        form["Input.EnrolFrom"] = "2027-02-01T09:00";
        form["Input.EnrolUntil"] = "2027-02-20T18:00";
    }

    private static void Session(TestForm form, int index, string day)
    {
        form[$"Input.Sessions[{index}].Day"] = day;
        form[$"Input.Sessions[{index}].From"] = "19:00";
        form[$"Input.Sessions[{index}].To"] = "21:00";
    }
}
