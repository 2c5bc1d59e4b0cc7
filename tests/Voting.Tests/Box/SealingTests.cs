using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;
using Municipal.Voting.Box;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Tests.Box;

/// <summary>What happens to the box at the end, whenever it is killed.</summary>
public sealed class SealingTests
{
    [Theory, OnEachDatabase]
    public async Task Sealing_Twice_ChangesNothing_AndTheThreeNumbersAgree(Database database)
    {
        await using var booth = await FilledAsync(database);
        await booth.SealAsync();
        var first = await booth.SealedAsync();
        await booth.SealAsync();
        var second = await booth.SealedAsync();

        Assert.Equal((20, 20, 20), (first.Participants, first.Receipts.Length, first.BallotCount));
        Assert.True(first.Agrees);
        Assert.Equal([("2028-0001", 10), ("2028-0002,2028-0003", 10)], first.Ballots.Select(b => (b.Marks, b.Copies)));
        Assert.Equal((IEnumerable<string>)first.Receipts, second.Receipts);
        Assert.Equal(0, (await booth.CountsAsync()).Ballots);
        Assert.NotNull((await booth.ElectionAsync()).TidiedAt);
    }

    [Theory, OnEachDatabase]
    public async Task TwoWhoSealAtOnce_SealOnce(Database database)
    {
        await using var booth = await FilledAsync(database);
        var election = await booth.ElectionAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await booth.Gu.ReadAsync(async services =>
                {
                    await services.GetRequiredService<BallotBox>().SealAsync(election, Booth.Never);
                    return true;
                });
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else has sealed it; the caller hears so.
            }
        }));

        Assert.True((await booth.SealedAsync()).Agrees);
        Assert.Equal(20, (await booth.SealedAsync()).BallotCount);
    }

    [Theory, OnEachDatabase]
    public async Task KilledAfterTheCommit_IsGoneOnWith(Database database)
    {
        await using var booth = await FilledAsync(database);
        // As far as the commit and no further: what follows was killed.
        await booth.Gu.WriteAsync(async services =>
        {
            var session = services.GetRequiredService<TenantSession>();
            await services.GetRequiredService<BallotBox>().SealAsync(await services.GetRequiredService<VotingDb>().Elections.FirstAsync(), Booth.Never);
            Assert.True(session.IsWriting);
        });
        await booth.Gu.Installation.Services.GetRequiredService<SealTidying>().RunAsync(booth.Gu.Tenant, Booth.Never);

        Assert.Null(await KeyAsync(booth));
        Assert.NotNull((await booth.ElectionAsync()).TidiedAt);
        Assert.True((await booth.SealedAsync()).Agrees);
    }

    [Theory, OnEachDatabase]
    public async Task KilledBeforeTheCommit_HasChangedNothing_AndTheVotersBallotsAreStillThere(Database database)
    {
        await using var booth = await FilledAsync(database);
        await Assert.ThrowsAsync<OperationCanceledException>(() => booth.Gu.WriteAsync(async services =>
        {
            await services.GetRequiredService<BallotBox>().SealAsync(await services.GetRequiredService<VotingDb>().Elections.FirstAsync(), Booth.Never);
            throw new OperationCanceledException();
        }));

        Assert.Equal((20, 20, 20), await booth.CountsAsync());
        Assert.NotNull(await KeyAsync(booth));
        await booth.SealAsync();
        Assert.Equal(20, (await booth.SealedAsync()).BallotCount);
    }

    [Theory, OnEachDatabase]
    public async Task NothingIsSealedOrCounted_BeforeTheInstant(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n");

        await Assert.ThrowsAsync<InvalidOperationException>(booth.SealAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(booth.SealedAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(() => booth.Gu.ReadAsync(services => services.GetRequiredService<BallotBox>().TurnoutAsync(booth.ElectionId, Booth.Never)));
        Assert.NotNull(await KeyAsync(booth));
    }

    [Theory, OnEachDatabase]
    public async Task TheKey_IsOneUnderARace_AndNeverMadeAnewOnceDestroyed(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var secrets = booth.Gu.Installation.Services.GetRequiredService<TenantSecrets>();
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => secrets.FindOrMakeAsync(booth.Gu.Tenant.Id, "race", Booth.Never)));
        Assert.Single(keys.Select(k => Convert.ToHexString(k!)).Distinct());

        await secrets.DestroyAsync(booth.Gu.Tenant.Id, "race", Booth.Never);
        Assert.Null(await secrets.FindOrMakeAsync(booth.Gu.Tenant.Id, "race", Booth.Never));
        Assert.Null(await secrets.FindAsync(booth.Gu.Tenant.Id, "race", Booth.Never));
    }

    [Theory, OnEachDatabase]
    public async Task Turnout_ComesFromTheRegister(Database database)
    {
        await using var booth = await FilledAsync(database);
        await booth.SealAsync();
        var turnout = await booth.Gu.ReadAsync(services => services.GetRequiredService<BallotBox>().TurnoutAsync(booth.ElectionId, Booth.Never));

        Assert.Equal(20, turnout.ByChannel[Channel.Online]);
        Assert.Equal(20, turnout.ByArea[Guid.Empty]);
        Assert.Equal(20, turnout.ByGroup["residents"]);
    }

    private static async Task<Booth> FilledAsync(Database database)
    {
        var booth = await Booth.OpenAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => booth.CastAsync(Guid.CreateVersion7(), i % 2 == 0 ? "2028-0001" : "2028-0002,2028-0003", $"n{i}")));
        await booth.CloseAsync();
        return booth;
    }

    private static Task<byte[]?> KeyAsync(Booth booth) =>
        booth.Gu.Installation.Services.GetRequiredService<TenantSecrets>().FindAsync(booth.Gu.Tenant.Id, BoxKey.NameOf(booth.ElectionId), Booth.Never);
}
