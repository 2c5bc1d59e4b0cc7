using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>A gu with two departments, an officer in each and a third in none, two entered proposals and one of a resident's.</summary>
internal sealed class Office(TestTenant gu) : IAsyncDisposable
{
    public const string Entered = "2028-0001";

    public const string Another = "2028-0002";

    /// <summary>The resident's own.</summary>
    public const string Own = "2028-0003";

    /// <summary>Two officers of the parks department, and the one of the roads department.</summary>
    public const string Park = "문공원", SecondPark = "박나무", Road = "노도로";

    private static readonly TestRecipe Recipe = new()
    {
        Steps = """
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [ { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 } ] },
            { "name": "cycle", "cycles": [ { "fiscalYear": 2028, "title": { "ko": "2028년", "en": "2028" }, "shareBasisPoints": 100, "published": true,
                "versions": [ { "total": 800000000000, "datedOn": "2027-01-02", "source": "시험" } ], "pots": [ { "area": "whole", "amount": 0 } ],
                "tracks": [ { "kind": "citizenProposal", "name": { "ko": "제안", "en": "Proposals" }, "decides": { "ko": "투표", "en": "Vote" }, "stages": [
                    { "kind": "proposal", "name": { "ko": "제안", "en": "Call" }, "opens": "2027-04-01", "closes": "2027-06-30" } ] } ] } ] },
            { "name": "proposals", "items": [
                { "key": "a", "title": "골목 가로등", "field": "safety", "cost": 50000000, "fiscalYear": 2028, "purpose": "어둡습니다.", "source": "시험" },
                { "key": "b", "title": "작은 쉼터", "field": "safety", "cost": 50000000, "fiscalYear": 2028, "purpose": "없습니다.", "source": "시험" } ] },
            { "name": "accounts", "accounts": [
                { "email": "park@example.test", "name": "문공원", "password": "봄비 내리는 마포 1027", "roles": ["resident", "department-officer"] },
                { "email": "park2@example.test", "name": "박나무", "password": "봄비 내리는 마포 1027", "roles": ["resident", "department-officer"] },
                { "email": "road@example.test", "name": "노도로", "password": "봄비 내리는 마포 1027", "roles": ["resident", "department-officer"] } ] },
            { "name": "departments", "departments": [
                { "key": "parks", "name": { "ko": "공원녹지과", "en": "Parks Department" }, "mail": "parks@example.test", "officers": ["park@example.test", "park2@example.test"] },
                { "key": "roads", "name": { "ko": "도로과", "en": "Roads Department" }, "officers": ["road@example.test"] } ] }
            """,
    };

    public TestTenant Gu { get; } = gu;

    public static async Task<Office> OpenAsync(Database database) => new(await TestTenant.CreateAsync(database, Recipe));

    /// <summary>As <see cref="OpenAsync"/>, and the first resident has proposed something.</summary>
    public static async Task<Office> WithOwnAsync(Database database)
    {
        var office = await OpenAsync(database);
        var resident = await office.ProposerAsync();
        var begun = (await resident.PostAsync("/proposals/new", ("Input.Title", "오래된 의자 교체"), ("Input.Field", "safety"), ("Input.Area", "none"))).Expect(HttpStatusCode.Redirect);
        var draft = begun.Location![..begun.Location!.LastIndexOf('/')];
        (await resident.PostAsync($"{draft}/details", ("Input.Purpose", "낡았습니다."), ("Input.Content", "바꿉니다."), ("Input.Effect", "쉽니다."), ("Input.Estimate", "5천만원"))).Expect(HttpStatusCode.Redirect);
        (await resident.PostAsync($"{draft}/check", ("Input.Consent", "true"))).Expect(HttpStatusCode.Redirect);
        (await office.Gu.Browse().GetAsync($"/proposals/{Own}")).Expect(HttpStatusCode.OK);
        return office;
    }

    public Task<TestBrowser> ProposerAsync() => Gu.SignInAsync(Roles.Resident);

    public Task<TestBrowser> PlannerAsync() => Gu.SignInAsync(Roles.PbOfficer);

    public Task<TestBrowser> OfficerAsync(string name) => Gu.ReadAsync(async services =>
    {
        var officer = (await services.GetRequiredService<DepartmentBook>().OfficersAsync(CancellationToken.None)).Single(o => o.Name == name);
        return Gu.SignIn(new TestPerson(officer.Id, Gu.Tenant.Id, officer.Name, officer.Email!, [Roles.Resident, Roles.DepartmentOfficer], null));
    });

    /// <summary>The PB officer gives proposals to a department, or to an officer: <c>공원녹지과 · 문공원</c>.</summary>
    public async Task<TestPage> AssignAsync(string to, params string[] numbers)
    {
        var page = await (await PlannerAsync()).GetAsync("/desk/review/assign");
        var ids = page.All("li.row-item").Where(li => numbers.Any(n => li.TextContent.Contains(n, StringComparison.Ordinal))).Select(li => li.QuerySelector("input[name=Ticked]")!.GetAttribute("value")!);
        return await page.SubmitAsync(f =>
        {
            f.Tick("Ticked", [.. ids]);
            f["Input.To"] = PlaceOn(page, to);
        });
    }

    public static string PlaceOn(TestPage page, string to) => page.All("select option").Single(o => o.TextContent.Trim() == to).GetAttribute("value")!;

    public static Task<TestPage> FormAsync(TestBrowser officer, string number) => officer.GetAsync($"/desk/review/proposals/{number}/write");

    /// <summary>Everything a verdict needs.</summary>
    public static void FillIn(TestForm form, Verdict verdict = Verdict.Eligible)
    {
        for (var i = 0; i < 3; i++)
        {
            (form[$"Input.Criteria[{i}].Judgement"], form[$"Input.Criteria[{i}].Reason"], form[$"Input.Criteria[{i}].Ground"]) = ("Met", $"판단 사유 {i}", $"공원녹지법 제{i + 1}조");
        }

        (form["Input.Costs[0].Name"], form["Input.Costs[0].Amount"]) = ("의자 열 개", "1억 6,500만원");
        (form["Input.Costs[1].Name"], form["Input.Costs[1].Amount"]) = ("설치", "500만");
        (form["Input.Verdict"], form["Input.Reason"], form["Input.Condition"]) = (verdict.ToString(), "주민 이용이 많은 곳입니다.", verdict == Verdict.Conditional ? "학교와 협의가 끝나야 합니다." : "");
    }

    /// <summary>An officer prepares the review of a proposal that is assigned to them.</summary>
    public static async Task PrepareAsync(TestBrowser officer, string number, Verdict verdict = Verdict.Eligible) =>
        (await (await FormAsync(officer, number)).SubmitAsync(f => FillIn(f, verdict), button: "검토 완료")).Expect(HttpStatusCode.Found);

    /// <summary>The PB officer publishes whatever is prepared.</summary>
    public async Task PublishAsync()
    {
        var page = await (await PlannerAsync()).GetAsync("/desk/review/publish");
        (await page.SubmitAsync(f => f.Tick("Ticked", [.. page.All("input[name=Ticked]").Select(i => i.GetAttribute("value")!)]))).Expect(HttpStatusCode.Found);
    }

    /// <summary>The whole way of a first review by the first officer of the parks department.</summary>
    public async Task ReviewAsync(string number, Verdict verdict = Verdict.Eligible)
    {
        (await AssignAsync("공원녹지과", number)).Expect(HttpStatusCode.Found);
        await PrepareAsync(await OfficerAsync(Park), number, verdict);
        await PublishAsync();
    }

    public async Task<TestPage> ReadAsync(string number) => (await Gu.Browse().GetAsync($"/proposals/{number}")).Expect(HttpStatusCode.OK);

    public ValueTask DisposeAsync() => Gu.DisposeAsync();
}
