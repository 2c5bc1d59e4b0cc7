using System.Net;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>The dossier: nothing typed is lost, and no verdict passes without its reasons.</summary>
public sealed class WriteTests
{
    [Theory, OnEachDatabase]
    public async Task Draft_IsSavedAsFarAsItIs(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var officer = await office.OfficerAsync(Office.Park);

        (await (await Office.FormAsync(officer, Office.Entered)).SubmitAsync(f =>
            (f["Input.Criteria[0].Reason"], f["Input.Costs[1].Name"], f["Input.Costs[1].Amount"]) = ("조례에 맞습니다.", "의자", "1억 6,500만원"), button: "임시 저장")).Expect(HttpStatusCode.Found);

        var again = await Office.FormAsync(officer, Office.Entered);
        Assert.Equal("조례에 맞습니다.", again.One("textarea[name='Input.Criteria[0].Reason']").TextContent.Trim());
        Assert.Equal("1억 6,500만원", again.One("input[name='Input.Costs[0].Amount']").GetAttribute("value"));
        Assert.Contains("165,000,000원", again.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task VerdictWithoutReasons_IsRefused_BesideEachField_AndKeepsWhatWasTyped(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var form = await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered);

        var refused = (await form.SubmitAsync(f =>
        {
            Office.FillIn(f);
            (f["Input.Reason"], f["Input.Criteria[1].Reason"], f["Input.Costs[2].Name"]) = ("", "", "금액 없는 줄");
        }, button: "검토 완료")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(3, refused.Errors.Count);
        Assert.Contains("유사·중복 없음: 판단 사유를 적어 주세요.", refused.Errors);
        Assert.Equal("판단 사유 0", refused.One("textarea[name='Input.Criteria[0].Reason']").TextContent.Trim());
        Assert.Equal("금액 없는 줄", refused.One("input[name='Input.Costs[2].Name']").GetAttribute("value"));
        Assert.True(refused.One("input[name='Input.Verdict'][value=Eligible]").HasAttribute("checked"));
        Assert.Contains("공개할 결과가 없습니다", (await (await office.PlannerAsync()).GetAsync("/desk/review/publish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AmountThatCannotBeRead_KeepsEverythingTyped()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var form = await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered);

        var refused = (await form.SubmitAsync(f =>
        {
            Office.FillIn(f);
            f["Input.Costs[1].Amount"] = "1억 5천쯤";
        })).Expect(HttpStatusCode.BadRequest);

        Assert.Equal("1억 5천쯤", refused.One("input[name='Input.Costs[1].Amount']").GetAttribute("value"));
        Assert.Equal("주민 이용이 많은 곳입니다.", refused.One("textarea[name='Input.Reason']").TextContent.Trim());
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync(f => f["Input.Costs[0].Amount"] = "11조")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task TwoOfficersAtOnce_OneStands_AndTheOtherSeesBoth(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var first = await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered);
        var second = await Office.FormAsync(await office.OfficerAsync(Office.SecondPark), Office.Entered);
        (await first.SubmitAsync(f => f["Input.Reason"] = "먼저 쓴 의견")).Expect(HttpStatusCode.Found);

        var told = (await second.SubmitAsync(f => f["Input.Reason"] = "나중에 쓴 의견")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("다른 사람이 바꾸었습니다", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Contains("먼저 쓴 의견", told.One("#meanwhile").TextContent, StringComparison.Ordinal);
        Assert.Equal("나중에 쓴 의견", told.One("textarea[name='Input.Reason']").TextContent.Trim());
        // Having seen both, they may put theirs in its place.
        (await told.SubmitAsync()).Expect(HttpStatusCode.Found);
        Assert.Contains("나중에 쓴 의견", (await (await office.PlannerAsync()).GetAsync($"/desk/review/proposals/{Office.Entered}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task TwoOfficersInTheSameInstant_OneStands_AndNothingTypedIsLost(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var forms = new[] { await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered), await Office.FormAsync(await office.OfficerAsync(Office.SecondPark), Office.Entered) };

        var answers = await Task.WhenAll(forms.Select((form, i) => form.SubmitAsync(f => f["Input.Reason"] = $"의견 {i}")));

        var loser = answers.Select((a, i) => (Answer: a, Typed: $"의견 {i}")).Single(x => x.Answer.Status != HttpStatusCode.Found);
        Assert.Contains(loser.Answer.Status, (HttpStatusCode[])[HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict]);
        Assert.Contains(loser.Typed, loser.Answer.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenAwayWhileWriting_KeepsWhatWasTypedBeforeThem()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var form = await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered);
        var anew = await (await office.PlannerAsync()).GetAsync($"/desk/review/proposals/{Office.Entered}/assign");
        await anew.SubmitAsync(f => f["Input.To"] = Office.PlaceOn(anew, "도로과"));

        var refused = (await form.SubmitAsync(f => f["Input.Reason"] = "쓰던 의견")).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("다른 부서에 배정된", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("쓰던 의견", refused.One("textarea[name='Input.Reason']").TextContent.Trim());
    }

    [Fact]
    public async Task AnotherDepartments_AndOneThatIsNotAssigned_AreNotThere()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);

        (await Office.FormAsync(await office.OfficerAsync(Office.Road), Office.Entered)).Expect(HttpStatusCode.NotFound);
        (await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Another)).Expect(HttpStatusCode.NotFound);
        (await Office.FormAsync(await office.Gu.SignInAsync(Roles.DepartmentOfficer), Office.Entered)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ResidentNumber_IsRefused_EvenInADraft()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);

        (await (await Office.FormAsync(await office.OfficerAsync(Office.Park), Office.Entered)).SubmitAsync(f => f["Input.Reason"] = "900101-1234567")).Expect(HttpStatusCode.UnprocessableEntity);
    }
}
