using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

/// <summary>What becomes of those who wait when something goes wrong that is not one write's own affair.</summary>
public sealed class HotWriterQueueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Write_BreaksUnforeseen_AllWhoSharedHearItAndTheNextOneIsMade(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        var held = await desk.HoldAsync("first");
        var broken = desk.WriteAsync<string>(_ => throw new FormatException("nobody thought of it"));
        var behind = desk.PutAsync("behind");
        held.Release();

        foreach (var caller in (Task[])[held.Answer, broken, behind])
        {
            Assert.Equal("nobody thought of it", (await Assert.ThrowsAsync<FormatException>(() => caller)).Message);
        }

        Assert.Equal("next", await desk.PutAsync("next"));
        Assert.Equal(["next"], await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_DatabaseEndsTheTransaction_AllWhoSharedFailAndTheNextOneIsMade(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        await desk.PutAsync("taken");

        var held = await desk.HoldAsync("first");
        // As a full disk does on SQLite: the transaction is gone, and with it every savepoint.
        var ended = desk.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync("ROLLBACK", Token);
            return await WritersDesk.InsertAsync(connection, "taken");
        });
        var behind = desk.PutAsync("behind");
        held.Release();

        foreach (var caller in (Task[])[held.Answer, ended, behind])
        {
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => caller);
        }

        Assert.Equal("next", await desk.PutAsync("next"));
        Assert.Equal(["next", "taken"], await desk.MarksAsync());
    }

    [Fact]
    public async Task Write_ServerDropsTheConnection_AllWhoSharedFailAndTheNextOneIsMade()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var desk = await WritersDesk.OpenAsync(Database.PostgreSql);

        var held = await desk.HoldAsync("first");
        var dropped = desk.WriteAsync(connection => connection.ExecuteAsync("SELECT pg_terminate_backend(pg_backend_pid())", Token));
        var behind = desk.PutAsync("behind");
        held.Release();

        foreach (var caller in (Task[])[held.Answer, dropped, behind])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => caller.WaitAsync(TimeSpan.FromSeconds(30), Token));
        }

        Assert.Equal("next", await desk.PutAsync("next"));
        Assert.Equal(["next"], await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_MoreWaitThanTheQueueHolds_IsRefusedAndThoseWhoWaitAreAnswered(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        var held = await desk.HoldAsync("first");
        var waiting = Enumerable.Range(1, 4096).Select(i => desk.PutAsync($"w{i}")).ToList();
        await Assert.ThrowsAsync<WriterBusyException>(() => desk.PutAsync("too many"));
        Assert.Equal(0, await desk.WriteAsync(_ => Task.FromResult(0), desk.Neighbour));
        held.Release();
        await Task.WhenAll(waiting);

        Assert.Equal("next", await desk.PutAsync("next"));
        Assert.Equal(4098, (await desk.MarksAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Write_NeighbourIsHeldUp_DoesNotWait(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        var held = await desk.HoldAsync("first", desk.Neighbour);
        await desk.PutAsync("one").WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.False(held.Answer.IsCompleted);
        held.Release();
        await held.Answer;

        Assert.Equal(["one"], await desk.MarksAsync());
        Assert.Equal(["first"], await desk.MarksAsync(desk.Neighbour));
    }

    [Theory, OnEachDatabase]
    public async Task Write_CallerGivesUp_OthersAreAnswered(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        using var patience = new CancellationTokenSource();

        var held = await desk.HoldAsync("first");
        var given = desk.House.Get<HotWriter>().WriteAsync(desk.Tenant, connection => WritersDesk.InsertAsync(connection, "given up"), patience.Token);
        var other = desk.PutAsync("other");
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        held.Release();

        Assert.Equal("other", await other);
        Assert.Contains("other", await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_BesideRequestsTransactions_NeitherIsTurnedAway(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        var hot = Enumerable.Range(0, 40).Select(i => Task.Run(() => desk.PutAsync($"hot{i}"), Token));
        var own = Enumerable.Range(0, 10).Select(i => Task.Run(
            () => desk.House.WriteAsync(desk.Tenant, services => services.GetRequiredService<AuditTrail>().Record("done", "test", $"{i}")), Token));
        await Task.WhenAll([.. hot, .. own]);

        Assert.Equal(40, (await desk.MarksAsync()).Count);
        Assert.Equal(10, (await desk.House.AuditAsync(desk.Tenant)).Count);
    }
}
