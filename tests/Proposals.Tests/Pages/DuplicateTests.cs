using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class DuplicateTests
{
    private const string Pair = "/desk/duplicates/2028-0002/2028-0001";

    [Theory, OnEachDatabase]
    public async Task Board_AfterComparing_ShowsAlikePairWithReasonsOnce(Database database)
    {
        await using var gu = await AlikeAsync(database);
        await gu.RunJobsAsync();
        await gu.RunJobsAsync();

        var board = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync("/desk/duplicates");

        var row = Assert.Single(board.All(".row-item"));
        Assert.Contains("2028-0002 · 2028-0001", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("뜻이 비슷한 말: 벤치·의자", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await gu.ReadAsync(s => FindDuplicates.Waiting(s.GetRequiredService<ProposalsDb>()).CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Merge_KeepsSupportersOnceLinksAndTrails(Database database)
    {
        await using var gu = await AlikeAsync(database);
        await SupportAsync(gu, "2028-0002", 1, 2, 3);
        await SupportAsync(gu, "2028-0001", 3);

        await DecideAsync(gu, "LaterIntoEarlier", "같은 산책로에 같은 의자를 놓자는 제안입니다.");

        Assert.Equal(3, await SupportersAsync(gu, "2028-0001"));
        var old = (await gu.Browse().GetAsync("/proposals/2028-0002")).Expect(HttpStatusCode.OK);
        Assert.Contains("이 제안은 아래 제안으로 합쳐졌습니다", old.Text, StringComparison.Ordinal);
        Assert.Contains("2028-0001번 제안에 합쳤습니다", old.Text, StringComparison.Ordinal);
        var living = await gu.Browse().GetAsync("/proposals/2028-0001");
        Assert.Contains("2028-0002번 제안을 합쳤습니다", living.Text, StringComparison.Ordinal);
        Assert.Contains("같은 산책로에 같은 의자를", living.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2028-0002", (await gu.Browse().GetAsync("/proposals")).Text, StringComparison.Ordinal);
        Assert.False(await GiveAsync(gu, "2028-0002", Guid.CreateVersion7()));
        Assert.Contains(await gu.AuditAsync(), a => a.Action == "proposals.duplicate.decided");
    }

    [Theory, OnEachDatabase]
    public async Task Undo_Merge_GivesBackExactlyWhatCame(Database database)
    {
        await using var gu = await AlikeAsync(database);
        await SupportAsync(gu, "2028-0002", 1, 2, 3);
        await SupportAsync(gu, "2028-0001", 3);
        await DecideAsync(gu, "LaterIntoEarlier", "같은 제안입니다.");

        var officer = await gu.SignInAsync(Roles.PbOfficer);
        (await officer.PostAsync($"{Pair}?handler=Undo", ("Input.Reason", "장소가 다릅니다."))).Expect(HttpStatusCode.Found);

        Assert.Equal((1, 3), (await SupportersAsync(gu, "2028-0001"), await SupportersAsync(gu, "2028-0002")));
        Assert.True(await GiveAsync(gu, "2028-0002", Guid.CreateVersion7()));
        Assert.DoesNotContain("합쳐졌습니다", (await gu.Browse().GetAsync("/proposals/2028-0002")).Text, StringComparison.Ordinal);
        Assert.Contains("둘 다 따로 둡니다", (await officer.GetAsync(Pair)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Decide_WithoutReason_IsRefusedAndKeepsTheChoice(Database database)
    {
        await using var gu = await AlikeAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);

        var refused = (await officer.PostAsync(Pair, ("Input.Decision", "Keep"))).Expect(HttpStatusCode.BadRequest);

        Assert.NotNull(refused.One("input[value=Keep]").GetAttribute("checked"));
        Assert.Equal(2, await gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.CountAsync(p => p.IsListed && p.Standing == Standing.Proposed)));
    }

    [Fact]
    public async Task Decide_TwoOfficers_TheSecondIsTold()
    {
        await using var gu = await AlikeAsync(Database.Sqlite);
        await DecideAsync(gu, "Keep", "장소가 다릅니다.");

        var officer = await gu.SignInAsync(Roles.TenantAdministrator);
        var refused = (await officer.PostAsync(Pair, ("Input.Decision", "LaterIntoEarlier"), ("Input.Reason", "같습니다."))).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("먼저 결정했습니다", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_TheLater_MovesItOutWithTheReasonOnItsTrail()
    {
        await using var gu = await AlikeAsync(Database.Sqlite);

        await DecideAsync(gu, "DropLater", "작년에 놓은 의자입니다.");

        var page = await gu.Browse().GetAsync("/proposals/2028-0002");
        Assert.Contains("미선정", page.Text, StringComparison.Ordinal);
        Assert.Contains("2028-0001번과 겹쳐 제외했습니다", page.Text, StringComparison.Ordinal);
        Assert.Contains("작년에 놓은 의자입니다.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Split_GivesEachPartItsNumberSupportersAndHistory(Database database)
    {
        await using var gu = await AlikeAsync(database);
        await SupportAsync(gu, "2028-0001", 1, 2);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var form = await officer.GetAsync("/desk/proposals/2028-0001/split");

        var unfinished = (await form.SubmitAsync(
            f =>
            {
                f["Input.Parts[0].Title"] = "의자 놓기";
                f["Input.Parts[1].Title"] = "화장실 고치기";
                f["Input.Parts[2].Title"] = "그늘막 치기";
                f["Input.Reason"] = "부서가 다릅니다.";
            },
            form: "form.form")).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("화장실 고치기", unfinished.One("[name='Input.Parts[1].Title']").GetAttribute("value"));
        await unfinished.SubmitAsync(f => f["Input.Parts[2].Title"] = "", form: "form.form");

        var old = (await gu.Browse().GetAsync("/proposals/2028-0001")).Text;
        Assert.Contains("2028-0003 의자 놓기", old, StringComparison.Ordinal);
        Assert.Contains("2028-0004 화장실 고치기", old, StringComparison.Ordinal);
        Assert.Equal((2, 2), (await SupportersAsync(gu, "2028-0003"), await SupportersAsync(gu, "2028-0004")));
        Assert.Contains("2028-0001번 제안에서 나뉘었습니다", (await gu.Browse().GetAsync("/proposals/2028-0004")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/duplicates/2028-0001/2028-0002")]
    [InlineData("/desk/duplicates/2028-0001/2028-0001")]
    [InlineData("/desk/duplicates/2028-0009/2028-0001")]
    [InlineData("/desk/proposals/2028-0009/split")]
    public async Task Get_WhatIsNoPair_IsNotFound(string path)
    {
        await using var gu = await AlikeAsync(Database.Sqlite);

        (await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Compare_ByNumber_LeadsToThePairOrSaysThatThereIsNone()
    {
        await using var gu = await AlikeAsync(Database.Sqlite);
        var officer = await gu.SignInAsync(Roles.PbOfficer);

        Assert.EndsWith(Pair, (await officer.GetAsync("/desk/proposals/2028-0001/compare?with=2028-0002")).Expect(HttpStatusCode.Found).Location, StringComparison.Ordinal);
        Assert.Contains("‘2028-0099’번 제안을 찾지 못했습니다", (await officer.GetAsync("/desk/proposals/2028-0001/compare?with=2028-0099")).Text, StringComparison.Ordinal);
    }

    private static Task<TestTenant> AlikeAsync(Database database) => TestTenant.CreateAsync(database, new TestRecipe
    {
        Steps = """
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [ { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 } ] },
            { "name": "proposals", "items": [
                { "key": "a", "title": "홍제천 산책로에 의자 놓기", "field": "environment", "cost": 50000000, "fiscalYear": 2028, "content": "의자 열 개", "source": "시험" },
                { "key": "b", "title": "홍제천 산책로 벤치 설치", "field": "environment", "cost": 52000000, "fiscalYear": 2028, "content": "벤치 열두 개", "source": "시험" } ] }
            """,
    });

    private static async Task DecideAsync(TestTenant gu, string decision, string reason) =>
        (await (await gu.SignInAsync(Roles.PbOfficer)).PostAsync(Pair, ("Input.Decision", decision), ("Input.Reason", reason))).Expect(HttpStatusCode.Found);

    private static async Task SupportAsync(TestTenant gu, string number, params int[] people)
    {
        foreach (var person in people)
        {
            Assert.True(await GiveAsync(gu, number, new Guid(person, 0, 0, new byte[8])));
        }
    }

    private static Task<bool> GiveAsync(TestTenant gu, string number, Guid person) => gu.ReadAsync(async s =>
    {
        var id = await s.GetRequiredService<ProposalsDb>().Proposals.Where(p => p.Number == number).Select(p => p.Id).SingleAsync();
        return await s.GetRequiredService<SupportBook>().GiveAsync(id, person, null, CancellationToken.None) == SupportAnswer.Given;
    });

    private static Task<int> SupportersAsync(TestTenant gu, string number) =>
        gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.Where(p => p.Number == number).Select(p => p.SupportCount).SingleAsync());
}
