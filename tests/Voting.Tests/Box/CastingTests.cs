using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;
using Municipal.Voting.Casting;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Tests.Box;

/// <summary>One person, one ballot, over all ways and at all moments; the person is told the truth.</summary>
public sealed class CastingTests
{
    [Theory, OnEachDatabase]
    public async Task FiftyAtOnce_OfOnePerson_MakeOneBallot_AndTheOthersAreToldSo(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var me = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => booth.CastAsync(me, i % 2 == 0 ? "2028-0001" : "2028-0002", $"nonce-{i}")));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.Equal(CastRefusal.ChangedElsewhere, a.Refusal));
        Assert.Equal((1, 1, 1), await booth.CountsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task FiftyPeopleAtOnce_AreAllIn_WithReceiptsOfTheirOwn_WhateverNonceTheySend(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "the same")));

        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Equal(50, answers.Select(a => a.Receipts[booth.ElectionId]).Distinct().Count());
        Assert.Equal((50, 50, 50), await booth.CountsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task SentAgain_WithTheSameNonce_GetsTheFirstAnswer_AndChangesNothing(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var me = Guid.CreateVersion7();
        var first = await booth.CastAsync(me, "2028-0001", "n1");
        var again = await booth.CastAsync(me, "2028-0001", "n1");
        var other = await booth.CastAsync(me, "2028-0002", "n1");

        Assert.Equal(first.Receipts[booth.ElectionId], again.Receipts[booth.ElectionId]);
        Assert.Equal(CastRefusal.ChangedElsewhere, other.Refusal);
        Assert.Equal(0, await ChangesAsync(booth));
        Assert.Equal(20, first.Receipts[booth.ElectionId].Length);
        Assert.DoesNotContain(first.Receipts[booth.ElectionId], c => "ILOU".Contains(c, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Changing_OverwritesTheBallot_KeepsNoHistory_AndAnOldPageIsRefused(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var me = Guid.CreateVersion7();
        var first = await booth.CastAsync(me, "2028-0001", "n1");
        var changed = await booth.CastAsync(me, "2028-0003", "n2", turn: 1);
        var late = await booth.CastAsync(me, "2028-0002", "n3", turn: 1);

        Assert.NotEqual(first.Receipts[booth.ElectionId], changed.Receipts[booth.ElectionId]);
        Assert.Equal(CastRefusal.ChangedElsewhere, late.Refusal);
        Assert.Equal((1, 1, 1), await booth.CountsAsync());
        Assert.Equal(1, await ChangesAsync(booth));
        await booth.CloseAsync();
        await booth.SealAsync();
        Assert.Equal("2028-0003", Assert.Single((await booth.SealedAsync()).Ballots).Marks);
        Assert.Equal(changed.Receipts[booth.ElectionId], Assert.Single((await booth.SealedAsync()).Receipts));
    }

    [Theory, OnEachDatabase]
    public async Task Closing_IsAnInstantOfTheDatabasesClock(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        Assert.Null((await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n")).Refusal);
        if (database == Database.PostgreSql)
        {
            // A node whose own clock is two hours late: the database is asked, not the node.
            booth.Gu.Clock.Advance(TimeSpan.FromHours(-2));
            Assert.Null((await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n")).Refusal);
        }

        await booth.CloseAsync();
        Assert.Equal(CastRefusal.Closed, (await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n")).Refusal);
        Assert.Equal(1 + (database == Database.PostgreSql ? 1 : 0), (await booth.CountsAsync()).Ballots);
    }

    [Theory, OnEachDatabase]
    public async Task ClosingAmongCasts_LosesNobodyWhoWasToldYes_AndTakesNobodyWhoWasToldNo(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var version = (await booth.ElectionAsync()).Version;
        var closesAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(400);
        await booth.Gu.WriteAsync(services => services.GetRequiredService<VotingDb>().Elections.Where(e => e.Id == booth.ElectionId).ExecuteUpdateAsync(set => set.SetProperty(e => e.ClosesAt, closesAt)));
        var answers = new System.Collections.Concurrent.ConcurrentBag<CastAnswer>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (TimeProvider.System.GetUtcNow().UtcDateTime < closesAt.AddMilliseconds(200))
            {
                if (database == Database.Sqlite)
                {
                    booth.Gu.Clock.Now = TimeProvider.System.GetUtcNow();
                }

                answers.Add(await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n", version: version));
            }
        }));
        booth.Gu.Clock.Now = TimeProvider.System.GetUtcNow();
        await booth.SealAsync();

        var box = await booth.SealedAsync();
        Assert.True(box.Agrees);
        Assert.Equal(answers.Where(a => a.Refusal is null).Select(a => a.Receipts[booth.ElectionId]).Order(StringComparer.Ordinal), box.Receipts);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.Equal(CastRefusal.Closed, a.Refusal));
        Assert.Contains(answers, a => a.Refusal is null);
        Assert.Contains(answers, a => a.Refusal is not null);
    }

    [Theory, OnEachDatabase]
    public async Task VotedAtTheDesk_CannotVoteOnline(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var me = Guid.CreateVersion7();
        Assert.Null((await booth.CastAsync(me, "2028-0001", "n", channel: Channel.Desk)).Refusal);

        Assert.Equal(CastRefusal.AlreadyAtDesk, (await booth.CastAsync(me, "2028-0002", "n2")).Refusal);
        Assert.Equal((1, 1, 1), await booth.CountsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task ChangedRules_ADraft_AndAnUnopenedWindow_AreRefused(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var version = (await booth.ElectionAsync()).Version;
        await booth.ChangeAsync(e => e.Plan(e.Terms with { Most = 3 }, e.OpensAt, e.ClosesAt));
        Assert.Equal(CastRefusal.RulesChanged, (await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n", version: version)).Refusal);
        await booth.ChangeAsync(e => e.Plan(e.Terms, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5), e.ClosesAt));
        Assert.Equal(CastRefusal.NotOpenYet, (await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n")).Refusal);
        Assert.Equal((0, 0, 0), await booth.CountsAsync());
    }

    private static Task<int> ChangesAsync(Booth booth) => booth.Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().Ballots.Select(b => b.Changes).SingleAsync());
}
