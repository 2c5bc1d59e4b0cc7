using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>Internal notes reach colleagues and nobody else.</summary>
public sealed class NoteTests
{
    private const string Secret = "내부비밀메모";

    [Theory, OnEachDatabase]
    public async Task Mentioned_GetsAMail_ThatDoesNotSayWhatTheNoteSays(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await LeaveAsync(office, Office.Entered, $"@{Office.Road} 님, {Secret}");

        var mail = Assert.Single(await office.Gu.MailAsync(), m => m.SendOnceKey.StartsWith("review-note", StringComparison.Ordinal));
        Assert.Equal("road@example.test", mail.To);
        Assert.Contains($"/desk/review/proposals/{Office.Entered}", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, mail.Body, StringComparison.Ordinal);
        Assert.Contains(Secret, (await (await office.OfficerAsync(Office.Road)).GetAsync($"/desk/review/proposals/{Office.Entered}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Note_IsAtNoDoor(Database database)
    {
        await using var office = await Office.WithOwnAsync(database);
        await LeaveAsync(office, Office.Own, Secret);
        await office.ReviewAsync(Office.Own);
        await LeaveAsync(office, Office.Own, Secret);
        var proposer = await office.ProposerAsync();
        var planner = await office.PlannerAsync();
        var everything = new List<string>
        {
            (await proposer.GetAsync($"/proposals/{Office.Own}")).Source,
            (await proposer.GetAsync($"/proposals/{Office.Own}/versions")).Source,
            (await proposer.GetAsync($"/proposals/{Office.Own}/objection")).Source,
            (await proposer.GetAsync("/proposals")).Source,
            (await proposer.GetAsync($"/search?q={Uri.EscapeDataString(Secret)}")).Text.Replace(Secret, "", StringComparison.Ordinal),
            (await planner.GetAsync("/desk/proposals.csv")).Source,
            (await planner.GetAsync($"/desk/proposals/{Office.Own}")).Source,
            await office.Gu.ExportAsync(),
            string.Join('\n', (await office.Gu.MailAsync()).Select(m => m.Subject + m.Body)),
            string.Join('\n', (await office.Gu.AuditAsync()).Select(a => a.Label + a.Reason)),
            await RecordsAsync(office, proposer.Person!.Id),
            await RecordsAsync(office, (await office.OfficerAsync(Office.Park)).Person!.Id),
        };

        Assert.All(everything, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        var found = await proposer.GetAsync($"/search?q={Uri.EscapeDataString(Secret)}");
        Assert.DoesNotContain(found.All("main a"), a => a.GetAttribute("href")!.Contains(Office.Own, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EmptyNote_IsRefused()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);

        (await (await (await office.OfficerAsync(Office.Park)).GetAsync($"/desk/review/proposals/{Office.Entered}")).SubmitAsync()).Expect(HttpStatusCode.BadRequest);
    }

    private static async Task LeaveAsync(Office office, string number, string text) =>
        (await (await (await office.OfficerAsync(Office.Park)).GetAsync($"/desk/review/proposals/{number}")).SubmitAsync(f => f["Input.Text"] = text)).Expect(HttpStatusCode.Found);

    private static Task<string> RecordsAsync(Office office, Guid account) => office.Gu.ReadAsync(async services =>
        System.Text.Json.JsonSerializer.Serialize(await ActivatorUtilities.CreateInstance<ReviewRecords>(services).OfAsync(account, CancellationToken.None), KernelJson.Options));
}
