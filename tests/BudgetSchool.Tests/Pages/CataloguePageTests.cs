using System.Net;
using System.Text.RegularExpressions;
using Municipal.Testing;

namespace Municipal.BudgetSchool.Tests.Pages;

public sealed partial class CataloguePageTests
{
    [Fact]
    public async Task Get_School_PutsCoursesWhereTheyStand()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        Assert.Contains("기본 과정", (await house.Gu.Browse().GetAsync("/school")).One("section[aria-labelledby=Open]").TextContent, StringComparison.Ordinal);
        house.Gu.Clock.Set("2027-01-31 10:00");
        Assert.Contains("기본 과정", (await house.Gu.Browse().GetAsync("/school?now=1")).One("section[aria-labelledby=Upcoming]").TextContent, StringComparison.Ordinal);
        house.Gu.Clock.Set("2027-03-04 21:00");
        Assert.Contains("기본 과정", (await house.Gu.Browse().GetAsync("/school?now=2")).One("section[aria-labelledby=Past]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SchoolByKind_ShowsThatKindAlone()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        Assert.Single((await house.Gu.Browse().GetAsync("/school?kind=Basic")).All(".row-item"));
        Assert.Empty((await house.Gu.Browse().GetAsync("/school?kind=Committee")).Expect(HttpStatusCode.OK).All(".row-item"));
    }

    [Theory]
    [InlineData("/en/school")]
    [InlineData("/en/school/2027-01")]
    public async Task Get_InEnglish_HasNoKoreanSentencesOfOurs(string path)
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        var text = (await house.Gu.Browse().GetAsync(path)).Expect(HttpStatusCode.OK).Text;

        Assert.Contains("Basic course", text, StringComparison.Ordinal);
        // The recipe names the place and the topic in Korean alone.
        Assert.DoesNotMatch(Hangul(), text.Replace("구청 대강당", "", StringComparison.Ordinal).Replace("예산의 한 해", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_CalendarFile_AnyoneMay()
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        var file = (await house.Gu.Browse().GetAsync("/school/2027-01/calendar.ics")).Expect(HttpStatusCode.OK);

        Assert.StartsWith("text/calendar", file.Headers["content-type"].Single(), StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270304T100000Z", file.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/school/2027-02")]
    [InlineData("/school/2027-1")]
    [InlineData("/school/2027-02/calendar.ics")]
    public async Task Get_NoSuchCourse_IsNotFound(string path)
    {
        await using var house = await SchoolHouse.WithCourseAsync(Database.Sqlite, seats: 2);

        (await house.Gu.Browse().GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Get_FeatureOff_EveryDoorIsClosedAtOnce(Database database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        var (resident, officer) = (await house.Gu.SignInAsync(Roles.Resident), await house.Gu.SignInAsync(Roles.PbOfficer));
        (await officer.GetAsync("/desk/school")).Expect(HttpStatusCode.OK);

        await house.Gu.SwitchAsync("BudgetSchool", on: false);

        foreach (var path in new[] { "/school", "/school/2027-01", "/school/2027-01/calendar.ics", "/school/2027-01/enrol", "/school/2027-01/withdraw", "/my/courses" })
        {
            (await resident.GetAsync(path)).Expect(HttpStatusCode.NotFound);
        }

        foreach (var path in new[] { "/desk/school", "/desk/school/new", "/desk/school/2027-01", "/desk/school/2027-01/cancel", "/desk/school/2027-01/roster", "/desk/school/2027-01/roster.csv" })
        {
            (await officer.GetAsync(path)).Expect(HttpStatusCode.NotFound);
        }

        await house.Gu.SwitchAsync("BudgetSchool", on: true);
        (await resident.GetAsync("/school/2027-01")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_Home_OffersWhatIsOpenOnlyWhereTheSchoolIs(bool on)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, new TestRecipe { Steps = TestCourses.Step(2) });
        gu.Clock.Now = TestCourses.InTheWindow;
        await gu.SwitchAsync("BudgetSchool", on);

        var home = (await gu.Browse().VisitAsync("/")).Expect(HttpStatusCode.OK);

        Assert.Equal(on, home.Source.Contains("예산학교 신청", StringComparison.Ordinal));
        Assert.Equal(on, home.Source.Contains("D-11", StringComparison.Ordinal));
        Assert.Equal(on, home.All("section[aria-labelledby=home-courses] .row-item").Count == 1);
        Assert.Equal(on, home.All("a[href$='/school']").Count > 0);
    }

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
