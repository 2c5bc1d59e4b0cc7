using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class SupportLimitTests
{
    private const int Most = 2;

    [Theory, OnEachDatabase]
    public async Task LastOne_FoughtOverFromTwoNodes_IsGivenOnce(Database database)
    {
        await using var gu = await Borough.OpenAsync(database, Most);
        var proposals = await ProposeAsync(gu, 9);
        var people = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        var limit = new SupportLimit(await TrackAsync(gu), 2028, Most);
        foreach (var person in people)
        {
            Assert.Equal(SupportAnswer.Given, await GiveAsync(gu, null, proposals[0], person, limit));
        }

        var nodes = new[] { await NodeAsync(gu), await NodeAsync(gu) };
        var answers = new ConcurrentBag<SupportAnswer>();
        var tries = from person in people from i in Enumerable.Range(1, 8) select (Person: person, Number: i);
        await Parallel.ForEachAsync(tries, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (one, _) =>
            answers.Add(await GiveAsync(gu, nodes[one.Number % 2], proposals[one.Number], one.Person, limit)));

        Assert.Equal(people.Count, answers.Count(a => a == SupportAnswer.Given));
        Assert.Equal(people.Count * 7, answers.Count(a => a == SupportAnswer.LimitReached));
        var given = await gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Supports.GroupBy(x => x.AccountId).Select(g => g.Count()).ToListAsync());
        Assert.All(given, count => Assert.Equal(Most, count));
        Assert.Equal(people.Count * Most, await gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.SumAsync(p => p.SupportCount)));
    }

    [Fact]
    public async Task Page_SaysHowManyAreLeft_RefusesBeyond_AndOneTakenBackIsFreeAgain()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite, supportsPerPerson: 1);
        var author = await gu.SignInAsync(Roles.Resident);
        var (first, second) = (await author.ProposeAsync(), await author.ProposeAsync("창동역 앞 그늘막"));
        var resident = await gu.SignInAsync(Roles.Resident, 2);
        Assert.Contains("한 사람이 1건까지 공감할 수 있고", (await resident.GetAsync(first)).Text, StringComparison.Ordinal);
        (await resident.PostAsync($"{first}/support")).Expect(HttpStatusCode.Redirect);

        var full = await resident.GetAsync(second);
        Assert.Contains("모두 썼습니다", full.Text, StringComparison.Ordinal);
        Assert.Empty(full.All("form[action$='/support']"));
        (await resident.PostAsync($"{second}/support")).Expect(HttpStatusCode.UnprocessableEntity);

        (await resident.PostAsync($"{first}/support", ("takeBack", "true"))).Expect(HttpStatusCode.Redirect);
        (await resident.PostAsync($"{second}/support")).Expect(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task ProposalThatLeftTheList_GivesItsSupportBack()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite, supportsPerPerson: 1);
        var author = await gu.SignInAsync(Roles.Resident);
        var (first, second) = (await author.ProposeAsync(), await author.ProposeAsync("창동역 앞 그늘막"));
        var resident = await gu.SignInAsync(Roles.Resident, 2);
        (await resident.PostAsync($"{first}/support")).Expect(HttpStatusCode.Redirect);

        await gu.HideAsync(first);

        (await resident.PostAsync($"{second}/support")).Expect(HttpStatusCode.Redirect);
    }

    private static async Task<IReadOnlyList<Guid>> ProposeAsync(TestTenant gu, int count)
    {
        var author = await gu.SignInAsync(Roles.Resident);
        for (var i = 0; i < count; i++)
        {
            await author.ProposeAsync($"의자 놓기 {i}");
        }

        return await gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.OrderBy(p => p.Number).Select(p => p.Id).ToListAsync());
    }

    private static Task<Guid> TrackAsync(TestTenant gu) => gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Proposals.Select(p => p.TrackId!.Value).FirstAsync());

    /// <summary>A writer as another node has one.</summary>
    private static Task<HotWriter> NodeAsync(TestTenant gu) => gu.ReadAsync(s =>
        Task.FromResult(new HotWriter(s.GetRequiredService<IDatabaseProvider>(), s.GetRequiredService<TenantRegistry>())));

    private static Task<SupportAnswer> GiveAsync(TestTenant gu, HotWriter? node, Guid proposal, Guid person, SupportLimit limit) => gu.ReadAsync(s =>
        new SupportBook(s.GetRequiredService<ProposalsDb>(), node ?? s.GetRequiredService<HotWriter>(), s.GetRequiredService<CurrentTenant>(), s.GetRequiredService<TimeProvider>())
            .GiveAsync(proposal, person, limit, CancellationToken.None));
}
