using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Tests.Rules;

namespace Municipal.Proposals.Tests.Register;

public class PublishProposalTests
{
    [Fact]
    public async Task Publish_GoodDraft_GivesNumberVersionAndTrail()
    {
        await using var portal = await TestPortal.OpenAsync();
        var author = Guid.CreateVersion7();
        var draft = await portal.DraftAsync(author);

        var answer = await portal.PublishAsync(draft, author);

        Assert.Equal("2028-0001", answer.Number);
        var proposal = await portal.ReadAsync<ProposalsDb, Proposal>(db => db.Proposals.SingleAsync());
        Assert.Equal((draft, author, portal.Neighbours.Cycle.Tracks[0].Id), (proposal.Id, proposal.AuthorId, proposal.TrackId));
        Assert.Equal(1, await portal.ReadAsync<ProposalsDb, int>(db => db.Versions.CountAsync()));
        Assert.Equal(TrailKind.Published, (await portal.ReadAsync<ProposalsDb, TrailEntry>(db => db.Trail.SingleAsync())).Kind);
        Assert.Equal(0, await portal.ReadAsync<ProposalsDb, int>(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Publish_TwiceAtOnce_IsOneProposalWithOneNumber()
    {
        await using var portal = await TestPortal.OpenAsync();
        var author = Guid.CreateVersion7();
        var draft = await portal.DraftAsync(author);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.PublishAsync(draft, author))));

        Assert.All(answers, a => Assert.Equal("2028-0001", a.Number));
        Assert.Equal(1, await portal.ReadAsync<ProposalsDb, int>(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task Publish_ManyAtOnce_NumbersHaveNoGaps()
    {
        await using var portal = await TestPortal.OpenAsync();
        var drafts = new List<(Guid Draft, Guid Author)>();
        for (var i = 0; i < 30; i++)
        {
            var author = Guid.CreateVersion7();
            drafts.Add((await portal.DraftAsync(author), author));
        }

        var answers = await Task.WhenAll(drafts.Select((d, i) => Task.Run(() => portal.PublishAsync(d.Draft, d.Author, hasConsented: i % 3 != 0))));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => NumberBook.Format(2028, n)), answers.Select(a => a.Number).OfType<string>().Order());
        Assert.Equal(10, answers.Count(a => a.Refusal == ProposalRefusal.ConsentMissing));
    }

    [Fact]
    public async Task Publish_MoreThanThePersonsLimitAtOnce_LimitHolds()
    {
        await using var portal = await TestPortal.OpenAsync(mostPerPerson: 2);
        var author = Guid.CreateVersion7();
        var drafts = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            drafts.Add(await portal.DraftAsync(author, $"제안 {i}"));
        }

        var answers = await Task.WhenAll(drafts.Select(d => Task.Run(() => portal.PublishAsync(d, author))));

        Assert.Equal(2, answers.Count(a => a.Number is not null));
        Assert.Equal(4, answers.Count(a => a.Refusal == ProposalRefusal.LimitReached));
        Assert.Equal(4, await portal.ReadAsync<ProposalsDb, int>(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Publish_StageClosedMeanwhile_RefusesAndKeepsTheDraft()
    {
        await using var portal = await TestPortal.OpenAsync();
        var author = Guid.CreateVersion7();
        var draft = await portal.DraftAsync(author);
        portal.Clock.Now = Years.Closes;

        var answer = await portal.PublishAsync(draft, author);

        Assert.Equal(ProposalRefusal.StageClosed, answer.Refusal);
        Assert.Equal(draft, await portal.ReadAsync<ProposalsDb, Guid>(db => db.Drafts.Select(d => d.Id).SingleAsync()));
    }

    [Fact]
    public async Task Publish_SomebodyElsesDraft_IsNotThere()
    {
        await using var portal = await TestPortal.OpenAsync();
        var draft = await portal.DraftAsync(Guid.CreateVersion7());

        var answer = await portal.PublishAsync(draft, Guid.CreateVersion7());

        Assert.Null(answer.Number);
        Assert.Null(answer.Refusal);
    }
}
