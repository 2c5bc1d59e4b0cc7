using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class ImportTests
{
    private const string Import = "/desk/proposals/imports";

    [Theory, OnEachDatabase]
    public async Task Sheet_IsCheckedFirst_ThenEnteredAsAWhole_AndUndone(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var batch = await BringAsync(officer, "제안.csv", Sheets.Csv("첫 사업,환경·공원,창1동,5천만원,김O은,2027. 5. 1.,2028", "둘째 사업,safety,,,,46143,"));
        var check = (await officer.GetAsync(batch)).Expect(HttpStatusCode.OK);
        Assert.Contains("등록할 수 있는 제안 2건, 고칠 줄 0개", check.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(gu));

        (await check.SubmitAsync(form: "form[action*='handler=Confirm']")).Expect(HttpStatusCode.Redirect);
        Assert.Contains("등록하고 있습니다", (await officer.GetAsync(batch)).Text, StringComparison.Ordinal);
        await gu.DeliverAsync();
        await gu.DeliverAsync();

        Assert.Equal(2, await CountAsync(gu));
        var first = await gu.Browse().GetAsync("/proposals/2028-0001");
        Assert.All(["첫 사업", "창1동", "5,000만원", "김O은", "2027년 동 지역회의"], text => Assert.Contains(text, first.Text, StringComparison.Ordinal));
        Assert.Contains("2026. 5. 1.", (await gu.Browse().GetAsync("/proposals/2027-0001")).Text, StringComparison.Ordinal);
        (await (await officer.GetAsync(batch)).SubmitAsync(form: "form[action*='handler=Undo']")).Expect(HttpStatusCode.Redirect);
        Assert.Equal(0, await CountAsync(gu));
        Assert.Equal(["proposals.import-undone", "proposals.imported"], (await gu.AuditAsync()).Select(a => a.Action).Where(a => a.StartsWith("proposals.", StringComparison.Ordinal)).Order());
    }

    [Theory, OnEachDatabase]
    public async Task Sheet_WithFaults_NamesEachRow_AndEntersTheOthersOnlyWhenToldTo(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var batch = await BringAsync(officer, "a.csv", Sheets.Csv("좋은 사업,환경·공원,창1동,,,,", ",환경·공원,,,,,", "셋째,없는 분야,없는동,많이,,어제,이천", "넷째,환경·공원,,,,2099-01-01,", "다섯째 900101-1234567,환경·공원,,,,,"));
        var check = await officer.GetAsync(batch);
        Assert.All(
            ["사업명 칸이 비어 있습니다", "‘없는 분야’에 맞는 분야를", "‘없는동’에 맞는 동을", "금액 ‘많이’", "날짜 ‘어제’", "연도 ‘이천’", "‘2099-01-01’은 아직", "주민등록번호"],
            sentence => Assert.Contains(sentence, check.Text, StringComparison.Ordinal));
        Assert.Contains("고칠 줄이 있습니다", Assert.Single((await check.SubmitAsync(form: "form[action*='handler=Confirm']")).Errors), StringComparison.Ordinal);
        var told = await officer.GetAsync(batch);
        (await told.SubmitAsync(form => form["SkipFaulty"] = "true", "form[action*='handler=Confirm']")).Expect(HttpStatusCode.Redirect);
        await gu.DeliverAsync();
        Assert.Equal(1, await CountAsync(gu));
    }

    [Fact]
    public async Task Xlsx_WithOtherHeads_IsReadOnceItsColumnsAreNamed()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var batch = await BringAsync(officer, "a.xlsx", Sheets.Xlsx(["이름", "Field", "Estimated cost", "Date"], ["골목 <가로등>", "안전·교통", "50000000", "46143"], ["", "", "", ""], ["쉼터", "Culture and sports", "", ""]));
        var check = await officer.GetAsync(batch);
        Assert.Contains("사업명 칸이 비어 있습니다", check.Text, StringComparison.Ordinal);
        (await check.SubmitAsync(form => form["Columns[Title]"] = "0", "form[action*='handler=Columns']")).Expect(HttpStatusCode.Redirect);
        (await (await officer.GetAsync(batch)).SubmitAsync(form: "form[action*='handler=Confirm']")).Expect(HttpStatusCode.Redirect);
        await gu.DeliverAsync();
        Assert.Equal(2, await CountAsync(gu));
        var first = await gu.Browse().GetAsync("/proposals/2027-0001");
        Assert.All(["골목 <가로등>", "5,000만원", "2026. 5. 1."], text => Assert.Contains(text, first.Text, StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase("support")]
    [OnEachDatabase("comment")]
    [OnEachDatabase("hide")]
    public async Task Undo_AfterSomethingHappened_IsRefused(Database database, string what)
    {
        await using var gu = await Borough.OpenAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var batch = await BringAsync(officer, "a.csv", Sheets.Many(3));
        await (await officer.GetAsync(batch)).SubmitAsync(form: "form[action*='handler=Confirm']");
        await gu.DeliverAsync();
        var resident = await gu.SignInAsync(Roles.Resident);
        var happened = what switch
        {
            "support" => await resident.PostAsync("/proposals/2028-0002/support"),
            "comment" => await resident.PostAsync("/proposals/2028-0002/comments/new", ("Input.Stance", "For"), ("Input.Text", "좋습니다.")),
            _ => await officer.PostAsync("/desk/proposals/2028-0002?handler=Hide", ("Input.Reason", "전화번호")),
        };
        happened.Expect(HttpStatusCode.Redirect);

        var refused = await (await officer.GetAsync(batch)).SubmitAsync(form: "form[action*='handler=Undo']");
        Assert.Contains("되돌릴 수 없습니다", Assert.Single(refused.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync(gu));
    }

    [Theory, OnEachDatabase]
    public async Task LongSheet_IsEnteredToItsLastRow(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var batch = await BringAsync(officer, "a.csv", Sheets.Many(1_500));
        (await (await officer.GetAsync(batch)).SubmitAsync(form: "form[action*='handler=Confirm']")).Expect(HttpStatusCode.Redirect);
        await gu.DeliverAsync();
        Assert.Equal(1_500, await CountAsync(gu));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "읽을 수 없는 파일")]
    [InlineData("사업명", "표에 내용이 없습니다")]
    [InlineData("", "파일을 골라")]
    public async Task File_ThatIsNoTable_IsRefused(string content, string reason)
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var answer = await (await officer.GetAsync(Import)).SubmitAsync(form =>
        {
            form["Input.Source"] = "시험";
            if (content.Length > 0)
            {
                form.Attach("Input.File", "a.csv", "text/csv", System.Text.Encoding.UTF8.GetBytes(content));
            }
        });
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_FitsItself()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        foreach (var language in new[] { "", "/en" })
        {
            var template = (await officer.GetAsync($"{language}{Import}/template.csv")).Expect(HttpStatusCode.OK);
            Assert.Contains("제안 1건, 고칠 줄 0개", (await officer.GetAsync(await BringAsync(officer, "template.csv", template.Body))).Text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> BringAsync(TestBrowser officer, string name, byte[] content)
    {
        var answer = await (await officer.GetAsync(Import)).SubmitAsync(form =>
        {
            form.Attach("Input.File", name, "text/csv", content);
            (form["Input.Year"], form["Input.Source"]) = ("2027", "2027년 동 지역회의");
        });
        var place = answer.Expect(HttpStatusCode.Redirect).Location!;
        return place[place.IndexOf("/desk/", StringComparison.Ordinal)..];
    }

    private static Task<int> CountAsync(TestTenant gu) => gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.CountAsync());
}
