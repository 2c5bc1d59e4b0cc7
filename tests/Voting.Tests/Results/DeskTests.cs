using System.Net;
using Municipal.Testing;

namespace Municipal.Voting.Tests.Results;

/// <summary>From the shortlist to an announced vote, and changes after that.</summary>
public sealed class DeskTests
{
    private const string Vote = "/desk/voting/2028-";

    private static readonly TestRecipe Recipe = new()
    {
        Steps = """
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [ { "code": "1141064000", "name": { "ko": "홍제3동", "en": "Hongje 3-dong" }, "population": 300 }, { "code": "1141065500", "name": { "ko": "홍제2동", "en": "Hongje 2-dong" }, "population": 300 } ] },
            { "name": "cycle", "cycles": [ { "fiscalYear": 2028, "title": { "ko": "2028년", "en": "2028" }, "shareBasisPoints": 100, "published": true,
                "versions": [ { "total": 800000000000, "datedOn": "2027-01-02", "source": "시험" } ], "pots": [ { "area": "whole", "amount": 100000000 }, { "areas": "each-dong", "method": "equal", "sum": 100000000 } ],
                "tracks": [ { "kind": "citizenProposal", "name": { "ko": "제안", "en": "Proposals" }, "decides": { "ko": "투표", "en": "Vote" }, "stages": [
                    { "kind": "proposal", "name": { "ko": "제안", "en": "Call" }, "opens": "2027-04-01", "closes": "2027-06-30" } ] } ] } ] },
            { "name": "proposals", "items": [
                { "key": "a", "title": "골목 가로등", "field": "safety", "cost": 50000000, "fiscalYear": 2028, "purpose": "어둡습니다.", "source": "시험" },
                { "key": "b", "title": "작은 쉼터", "field": "safety", "cost": 20000000, "area": "1141064000", "fiscalYear": 2028, "purpose": "없습니다.", "source": "시험" },
                { "key": "c", "title": "의자 놓기", "field": "safety", "cost": 20000000, "area": "1141065500", "fiscalYear": 2028, "purpose": "없습니다.", "source": "시험" } ] }
            """,
    };

    [Theory, OnEachDatabase]
    public async Task Officer_ShortlistsMakesAnnouncesAndChanges(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Recipe);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var shortlist = await officer.GetAsync("/desk/proposals/shortlist");
        (await shortlist.SubmitAsync(f =>
        {
            f.Tick("Ticked", [.. shortlist.All("input[name=Ticked]").Select(i => i.GetAttribute("value")!)]);
            f["Input.Reason"] = "지역회의를 거쳤습니다.";
        }, button: "투표 대상으로 정하기")).Expect(HttpStatusCode.Found);
        Assert.Contains("지역회의를 거쳤습니다.", (await gu.Browse().GetAsync("/proposals/2028-0001")).Text, StringComparison.Ordinal);

        // For every dong's pot at once.
        var make = await officer.GetAsync("/desk/voting/new");
        Assert.Equal(3, make.All("input[name=Ticked]:not([disabled])").Count);
        (await make.SubmitAsync(f => f.Tick("Ticked", [.. make.All("input[name=Ticked]").Select(i => i.GetAttribute("value")!)]), button: "초안 만들기")).Expect(HttpStatusCode.Found);
        var links = (await officer.GetAsync("/desk/voting")).All("tbody a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        var key = links[0][(links[0].LastIndexOf('/') + 1)..];
        Assert.StartsWith("2028-", key, StringComparison.Ordinal);
        (await gu.Browse().GetAsync($"/vote/{key}/rules")).Expect(HttpStatusCode.NotFound);

        // A rule that does not fit says what is missing, and nothing is lost.
        (await (await officer.GetAsync($"{Vote}{key[5..]}/edit")).SubmitAsync(f => f["Input.Most"] = "0", button: "저장")).Expect(HttpStatusCode.Found);
        var item = await officer.GetAsync($"/desk/voting/{key}");
        Assert.Contains("서로 맞지 않습니다", item.Text, StringComparison.Ordinal);
        (await officer.PostAsync($"/desk/voting/{key}?handler=Announce", ("Input.Typed", key))).Expect(HttpStatusCode.UnprocessableEntity);
        (await (await officer.GetAsync($"/desk/voting/{key}/edit")).SubmitAsync(f => f["Input.Most"] = "1", button: "저장")).Expect(HttpStatusCode.Found);
        (await officer.PostAsync($"/desk/voting/{key}?handler=Announce", ("Input.Typed", "아무거나"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await officer.PostAsync($"/desk/voting/{key}?handler=Announce", ("Input.Typed", key))).Expect(HttpStatusCode.Found);

        var rules = (await gu.Browse().GetAsync($"/vote/{key}/rules")).Expect(HttpStatusCode.OK);
        Assert.Contains("꼭 1건을 고릅니다.", rules.Text, StringComparison.Ordinal);
        Assert.Contains("많이 받은 사업부터", rules.Text, StringComparison.Ordinal);
        var terms = (await gu.Browse().GetAsync($"/vote/{key}/terms.json")).Source;
        Assert.Contains(Municipal.Voting.Elections.CanonicalTerms.Sha256(terms), rules.Source, StringComparison.Ordinal);

        // A change needs its reason, and stays with it.
        (await (await officer.GetAsync($"/desk/voting/{key}/edit")).SubmitAsync(f => f["Input.Budget"] = "9,000만원", button: "저장")).Expect(HttpStatusCode.UnprocessableEntity);
        (await (await officer.GetAsync($"/desk/voting/{key}/edit")).SubmitAsync(f =>
        {
            f["Input.Budget"] = "9,000만원";
            f["Input.Reason"] = "예산이 줄었습니다.";
        }, button: "저장")).Expect(HttpStatusCode.Found);
        var again = (await gu.Browse().GetAsync($"/vote/{key}/rules")).Text;
        Assert.Contains("예산이 줄었습니다.", again, StringComparison.Ordinal);
        Assert.Contains("90,000,000원", again, StringComparison.Ordinal);

        (await officer.PostAsync($"/desk/voting/{key}?handler=Cancel", ("Input.Reason", "다음 해로 미룹니다."))).Expect(HttpStatusCode.Found);
        Assert.Contains("다음 해로 미룹니다.", (await gu.Browse().GetAsync($"/vote/{key}/rules")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_IsClosedToResidents()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        foreach (var door in (string[])["/desk/voting", "/desk/voting/new", "/desk/proposals/shortlist"])
        {
            Assert.NotEqual(HttpStatusCode.OK, (await (await gu.SignInAsync(Roles.Resident)).GetAsync(door)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await gu.Browse().GetAsync(door)).Status);
            (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync(door)).Expect(HttpStatusCode.OK);
        }
    }
}
