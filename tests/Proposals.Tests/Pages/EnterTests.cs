using System.Net;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class EnterTests
{
    [Theory, OnEachDatabase]
    public async Task Entered_IsPublishedByPublicName_AndWhoSaidItIsForOfficersOnly(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var dong = await gu.SignInAsync(Roles.DongOffice);
        var entered = (await dong.PostAsync("/desk/proposals/new", Fields())).Expect(HttpStatusCode.Redirect);
        var proposal = entered.Location![entered.Location!.IndexOf("/proposals/", StringComparison.Ordinal)..];

        var page = (await gu.Browse().GetAsync(proposal)).Expect(HttpStatusCode.OK);
        Assert.Contains("박O자", page.Text, StringComparison.Ordinal);
        Assert.Contains("주민에게 받은 제안을 등록했습니다", page.Text, StringComparison.Ordinal);
        foreach (var open in new[] { page.Source, (await gu.Browse().GetAsync($"{proposal}.json")).Source, (await gu.Browse().GetAsync("/proposals")).Source })
        {
            Assert.DoesNotContain("박순자", open, StringComparison.Ordinal);
            Assert.DoesNotContain("010-1234", open, StringComparison.Ordinal);
        }

        var desk = await (await gu.SignInAsync(Roles.PbOfficer)).GetAsync($"/desk{proposal}");
        Assert.Contains("박순자", desk.Text, StringComparison.Ordinal);
        Assert.Contains("010-1234-5678", desk.Text, StringComparison.Ordinal);
        Assert.Contains(await gu.AuditAsync(), e => e.Action == "proposals.entered");
    }

    [Theory]
    [OnEachDatabase("From.Consent", "false", "동의했는지 확인")]
    [OnEachDatabase("From.ReceivedOn", "2020-01-01", "기간이 아니었습니다")]
    [OnEachDatabase("From.ReceivedOn", "2099-01-01", "오늘보다 뒤")]
    public async Task Entry_ThatMayNotBe_KeepsWhatWasTyped(Database database, string field, string value, string reason)
    {
        await using var gu = await Borough.OpenAsync(database);
        var dong = await gu.SignInAsync(Roles.DongOffice);
        var refused = await dong.PostAsync("/desk/proposals/new", [.. Fields().Where(f => f.Name != field), (field, value)]);
        Assert.Contains(reason, Assert.Single(refused.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        Assert.Equal("박순자", refused.One("[name='From.SaidBy']").GetAttribute("value"));
        (await (await gu.SignInAsync(Roles.Resident)).GetAsync("/desk/proposals/new")).Expect(HttpStatusCode.Forbidden);
    }

    private static (string Name, string Value)[] Fields() =>
    [
        ("From.Channel", "Paper"), ("From.ReceivedOn", "2027-05-01"), ("From.SaidBy", "박순자"), ("From.PublicName", "박O자"), ("From.Contact", "010-1234-5678"), ("From.Consent", "true"),
        ("What.Title", "경로당 앞 긴 의자"), ("What.Field", "welfare"), ("What.Area", "none"), ("Input.Purpose", "쉴 곳이 없습니다."), ("Input.Content", "의자를 놓습니다."),
    ];
}
