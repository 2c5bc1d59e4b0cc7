using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Testing;

namespace Municipal.Comments.Tests;

/// <summary>A gu with two proposals and residents who talk about the first.</summary>
internal sealed class Talk(TestTenant gu) : IAsyncDisposable
{
    public const string Proposal = "/proposals/2028-0001";

    public const string List = $"{Proposal}/comments";

    public const string Desk = "/desk/comments";

    private static readonly TestRecipe Recipe = new()
    {
        Steps = """
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [ { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 } ] },
            { "name": "proposals", "items": [
                { "key": "a", "title": "골목 가로등", "field": "safety", "cost": 50000000, "fiscalYear": 2028, "purpose": "어둡습니다.", "source": "시험" },
                { "key": "b", "title": "작은 쉼터", "field": "safety", "cost": 50000000, "fiscalYear": 2028, "purpose": "없습니다.", "source": "시험" } ] }
            """,
    };

    public TestTenant Gu { get; } = gu;

    public static async Task<Talk> BeginAsync(Database database) => new(await TestTenant.CreateAsync(database, Recipe));

    /// <summary>A resident writes a comment.</summary>
    public async Task<TestBrowser> SayAsync(string text, Stance stance = Stance.For, int resident = 1)
    {
        var browser = await Gu.SignInAsync(Roles.Resident, resident);
        (await browser.PostAsync($"{List}/new", ("Input.Stance", stance.ToString()), ("Input.Text", text))).Expect(HttpStatusCode.Found);
        return browser;
    }

    /// <summary>Follows a link at the comment that says something.</summary>
    public static async Task<TestPage> AtAsync(TestBrowser browser, string text, string link)
    {
        var page = (await browser.GetAsync(List)).Expect(HttpStatusCode.OK);
        var comment = page.All(".comment").Last(c => c.TextContent.Contains(text, StringComparison.Ordinal));
        var href = comment.QuerySelectorAll("a").First(a => a.TextContent.Trim() == link).GetAttribute("href")!;
        return await browser.GetAsync(href[href.IndexOf("/proposals/", StringComparison.Ordinal)..]);
    }

    /// <summary>An officer decides about the comments that say something.</summary>
    public async Task<TestPage> DecideAsync(string handler, string show, params string[] texts)
    {
        var officer = await Gu.SignInAsync(Roles.PbOfficer);
        var page = (await officer.GetAsync($"{Desk}?show={show}")).Expect(HttpStatusCode.OK);
        var ticks = page.All("input[name=Ticked]").Where(i => texts.Any(t => i.Closest("li")!.TextContent.Contains(t, StringComparison.Ordinal))).Select(i => ("Ticked", i.GetAttribute("value")!));
        return await officer.PostAsync($"{Desk}?show={show}&handler={handler}", [.. ticks, ("Input.Reason", "advert"), ("Input.Note", "전화번호가 있습니다")]);
    }

    /// <summary>Fills the list: every third is for, against, neutral in turn.</summary>
    public Task RunAsync(int count) => Gu.WriteAsync(async services =>
    {
        var proposal = (await services.GetRequiredService<IProposals>().FindAsync("2028-0001", CancellationToken.None))!;
        var from = new DateTime(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        services.GetRequiredService<CommentsDb>().Comments.AddRange(Enumerable.Range(0, count).Select(i => new Comment
        {
            Id = Guid.CreateVersion7(from.AddMinutes(i)), ProposalId = proposal.Id, AuthorId = Guid.Empty, Stance = (Stance)(i % 3), Text = $"의견 {i}", PostedAt = from.AddMinutes(i),
        }));
    });

    public async Task<string> ReadAsync() => (await Gu.Browse().GetAsync(List)).Expect(HttpStatusCode.OK).Text;

    public ValueTask DisposeAsync() => Gu.DisposeAsync();
}
