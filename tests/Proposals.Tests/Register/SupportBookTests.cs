using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals.Tests.Register;

public class SupportBookTests
{
    [Fact]
    public async Task Give_AHundredPeopleAtOnceEachTwice_CountsEachOnce()
    {
        await using var portal = await TestPortal.OpenAsync();
        var id = await PublishedAsync(portal);
        var people = Enumerable.Range(0, 100).Select(_ => Guid.CreateVersion7()).ToList();

        var answers = await Task.WhenAll(people.Concat(people).Select(person => Task.Run(() => GiveAsync(portal, id, person))));

        Assert.Equal(100, answers.Count(a => a == SupportAnswer.Given));
        Assert.Equal(100, await CountAsync(portal));
        Assert.Equal(100, await portal.ReadAsync<ProposalsDb, int>(db => db.Supports.CountAsync()));
    }

    [Fact]
    public async Task TakeBack_WhatWasGiven_LeavesNothing()
    {
        await using var portal = await TestPortal.OpenAsync();
        var id = await PublishedAsync(portal);
        var person = Guid.CreateVersion7();
        await GiveAsync(portal, id, person);

        Assert.True(await portal.ReadAsync<SupportBook, bool>(book => book.TakeBackAsync(id, person, default)));
        Assert.False(await portal.ReadAsync<SupportBook, bool>(book => book.TakeBackAsync(id, person, default)));
        Assert.Equal(0, await CountAsync(portal));
    }

    [Fact]
    public async Task Give_WithdrawnProposal_DoesNothing()
    {
        await using var portal = await TestPortal.OpenAsync();
        var id = await PublishedAsync(portal);
        await portal.WriteAsync<ProposalsDb, bool>(async db =>
        {
            (await db.Proposals.SingleAsync()).Withdraw();
            return true;
        });

        Assert.Equal(SupportAnswer.NotOpen, await GiveAsync(portal, id, Guid.CreateVersion7()));
        Assert.Equal(0, await CountAsync(portal));
    }

    private static Task<SupportAnswer> GiveAsync(TestPortal portal, Guid id, Guid person) => portal.ReadAsync<SupportBook, SupportAnswer>(book => book.GiveAsync(id, person, null, default));

    private static Task<int> CountAsync(TestPortal portal) => portal.ReadAsync<ProposalsDb, int>(db => db.Proposals.Select(p => p.SupportCount).SingleAsync());

    private static async Task<Guid> PublishedAsync(TestPortal portal)
    {
        var author = Guid.CreateVersion7();
        var draft = await portal.DraftAsync(author);
        await portal.PublishAsync(draft, author);
        return draft;
    }
}
