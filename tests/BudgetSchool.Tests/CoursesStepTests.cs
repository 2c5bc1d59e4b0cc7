using System.Text.Json;
using System.Text.Json.Nodes;

namespace Municipal.BudgetSchool.Tests;

public class CoursesStepTests
{
    private const string Full = """
        { "name": "courses", "courses": [
          { "key": "committee-2027", "kind": "committee", "fiscalYear": 2027, "title": { "ko": "위원 과정", "en": "Committee course" }, "summary": { "ko": "심의를 준비합니다." },
            "description": { "ko": "## 배울 내용\n\n- 심의 기준" }, "operator": { "ko": "마을배움터" }, "audience": { "ko": "위원" }, "place": { "ko": "구청" }, "requiredFor": { "ko": "위원이 되려는 분" },
            "seats": 20, "enrolFrom": "2027-02-01 09:00", "enrolUntil": "2027-02-21 18:00", "published": true, "cancelled": "신청 인원 부족",
            "sessions": [ { "title": { "ko": "하나" }, "day": "2027-03-04", "from": "19:00", "to": "21:00" }, { "title": { "ko": "둘" }, "day": "2027-03-11", "from": "19:00", "to": "21:30", "place": { "ko": "도서관", "en": "Library" } } ] },
          { "key": "basic-2027", "kind": "basic", "fiscalYear": 2027, "title": { "ko": "기본 과정" }, "seats": 40, "enrolFrom": "2027-02-01", "enrolUntil": "2027-02-21", "sessions": [], "published": false } ] }
        """;

    public static TheoryData<string> Databases => SchoolHouse.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Run_Twice_ChangesNothingTheSecondTime(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 5);

        Assert.Equal(2, (await house.RunAsync(Full)).Count);
        Assert.Empty(await house.RunAsync(Full));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Run_OneSeatMore_UpdatesThatCourseAlone(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 5);
        await house.RunAsync(Full);

        var changes = await house.RunAsync(Full.Replace("\"seats\": 40", "\"seats\": 41", StringComparison.Ordinal));

        Assert.Equal("course 2027-03: 기본 과정", Assert.Single(changes).What);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Export_GivesTheSameStepBack(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 5);
        await house.RunAsync(Full);

        var recipe = JsonNode.Parse(await house.Get<RecipeExporter>().ExportAsync(house.Tenant, TestContext.Current.CancellationToken))!;
        var exported = recipe["steps"]!.AsArray().Single(s => s!["name"]!.GetValue<string>() == "courses")!["courses"]!.AsArray();

        var written = JsonNode.Parse(TestCourses.Step(5))!["courses"]!.AsArray().Concat(JsonNode.Parse(Full)!["courses"]!.AsArray()).ToList();
        Assert.Equal(written.Count, exported.Count);
        Assert.All(written.Zip(exported), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{pair.First}\n{pair.Second}"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Run_FewerSeatsThanPeople_RefusesWithTheCourse(string database)
    {
        await using var house = await SchoolHouse.WithCourseAsync(database, seats: 2);
        await house.EnrolAsync(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        await house.EnrolAsync(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

        var refused = await Assert.ThrowsAsync<RecipeException>(() => house.RunAsync(TestCourses.Step(1)));

        Assert.Contains("'basic'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await house.CourseAsync()).Seats);
    }

    [Theory]
    [InlineData("\"2027-02-21\"", "\"21. 2. 2027\"", "write days as")]
    [InlineData("\"19:00\"", "\"7 pm\"", "write days as")]
    [InlineData("\"basic\", \"kind\"", "\"Basic!\", \"kind\"", "a key is")]
    [InlineData("\"2027-02-21\"", "\"2027-01-21\"", "WindowReversed")]
    [InlineData("\"seats\": 5", "\"seats\": 0", "SeatsOutOfRange")]
    [InlineData("\"fiscalYear\": 2027", "\"fiscalYear\": 27", "fiscal year")]
    [InlineData("\"published\": true", "\"published\": false, \"cancelled\": \"x\"", "only a published course")]
    public async Task Check_WrongShape_SaysWhichCourseAndWhat(string right, string wrong, string expected)
    {
        await using var house = await SchoolHouse.WithCourseAsync("sqlite", seats: 5);
        var step = TestCourses.Step(5).Replace(right, wrong, StringComparison.Ordinal);

        var problems = house.Get<RecipeBook>().Check(house.Recipe(step, isSetup: false), house.Tenant.Features, new Dictionary<string, string>());

        Assert.Contains(problems, p => p.Message.StartsWith("Course '", StringComparison.Ordinal) && p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_SameKeyTwice_Refuses()
    {
        await using var house = await SchoolHouse.WithCourseAsync("sqlite", seats: 5);
        var course = JsonSerializer.Serialize(JsonNode.Parse(TestCourses.Step(5))!["courses"]![0], JsonSerializerOptions.Web);

        var problems = house.Get<RecipeBook>().Check(
            house.Recipe($$"""{ "name": "courses", "courses": [ {{course}}, {{course}} ] }""", isSetup: false), house.Tenant.Features, new Dictionary<string, string>());

        Assert.Contains(problems, p => p.Message == "The course 'basic' is there twice.");
    }
}
