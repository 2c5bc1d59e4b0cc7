using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

public sealed class OutboxTests
{
    private static readonly string[] Both = [BenchModule.Porter, BenchModule.Clerk];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Deliver_TwoAtOnce_EachHandlerHasEachEventOnce(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1", Both), await house.AddAsync("gu2", Both));
        string[] visitors = ["one", "two", "three", "four"];
        foreach (var who in visitors)
        {
            await RaiseAsync(house, gu, who);
        }

        using var first = house.Another<OutboxDispatcher>();
        using var second = house.Another<OutboxDispatcher>();
        await Task.WhenAll(Task.Run(() => first.DrainAsync(gu, Token), Token), Task.Run(() => second.DrainAsync(gu, Token), Token));
        await second.DrainAsync(gu, Token);
        await second.DrainAsync(neighbour, Token);

        foreach (var handler in (string[])["porter", "clerk"])
        {
            Assert.Equal(visitors.Order(StringComparer.Ordinal), (await HadAsync(house, gu, handler)).Order(StringComparer.Ordinal));
        }

        Assert.All(await EventsAsync(house, gu), e => Assert.True(e is { DoneAt: not null, Tries: 0, LastError: null }));
        Assert.Empty(await house.AuditAsync(neighbour));
    }

    [Theory, OnEachDatabase]
    public async Task Deliver_OneFeatureOff_OnlyTheOthersHandlerRuns(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", BenchModule.Clerk);
        await RaiseAsync(house, gu, "one");

        await DrainAsync(house, gu);

        Assert.Equal(["one"], await HadAsync(house, gu, "clerk"));
        Assert.Equal(0, house.Bench.CameOf("porter one"));
    }

    [Theory, OnEachDatabase("porter"), OnEachDatabase("clerk")]
    public async Task Deliver_AHandlerThrows_TheOtherAndOtherEventsAreDelivered(Database database, string broken)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        house.Bench.Broken[$"{broken} one"] = new FormatException("broken");
        await RaiseAsync(house, gu, "one");
        await RaiseAsync(house, gu, "two");

        await DrainAsync(house, gu);

        Assert.Equal(["two"], await HadAsync(house, gu, broken));
        Assert.Equal(["one", "two"], await HadAsync(house, gu, broken == "porter" ? "clerk" : "porter"));
        var waiting = Assert.Single(await EventsAsync(house, gu), e => e.DoneAt is null);
        Assert.Equal((1, "broken"), (waiting.Tries, waiting.LastError));
    }

    [Theory, OnEachDatabase]
    public async Task Deliver_AHandlerThrew_IsTriedAgainAfterGrowingWaits(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        house.Bench.Broken["clerk one"] = new InvalidOperationException("broken");
        await RaiseAsync(house, gu, "one");

        await DrainAsync(house, gu);
        for (var tries = 1; tries < 4; tries++)
        {
            var wait = TimeSpan.FromSeconds(5 * Math.Pow(2, tries));
            house.Clock.Advance(wait - TimeSpan.FromSeconds(1));
            await DrainAsync(house, gu);
            Assert.Equal(tries, house.Bench.CameOf("clerk one"));
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await DrainAsync(house, gu);
            Assert.Equal(tries + 1, house.Bench.CameOf("clerk one"));
        }

        house.Bench.Broken.Clear();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await DrainAsync(house, gu);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await DrainAsync(house, gu);

        Assert.Equal(["one"], await HadAsync(house, gu, "clerk"));
        Assert.Equal(["one"], await HadAsync(house, gu, "porter"));
        Assert.Equal(1, house.Bench.CameOf("porter one"));
        Assert.True(Assert.Single(await EventsAsync(house, gu)) is { DoneAt: not null, Tries: 4, LastError: null });
    }

    [Theory, OnEachDatabase]
    public async Task Deliver_AHandlerThrowsForever_IsGivenUpWithItsError(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        house.Bench.Broken["clerk one"] = new InvalidOperationException("broken");
        await RaiseAsync(house, gu, "one");

        for (var i = 0; i < 15; i++)
        {
            await DrainAsync(house, gu);
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(12, house.Bench.CameOf("clerk one"));
        Assert.Equal((12, "broken"), (Assert.Single(await EventsAsync(house, gu)).Tries, (await EventsAsync(house, gu))[0].LastError));
    }

    [Theory, OnEachDatabase]
    public async Task Raise_TransactionRolledBack_NothingIsDelivered(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.WriteAsync(gu, services =>
        {
            services.GetRequiredService<Outbox>().Raise(new BellRang("one"));
            throw new InvalidOperationException();
        }));
        await DrainAsync(house, gu);

        Assert.Empty(await EventsAsync(house, gu));
        Assert.Empty(await house.AuditAsync(gu));
        Assert.Empty(await house.Get<OutboxBell>().WaitAsync(TimeSpan.Zero, Token));
    }

    [Theory, OnEachDatabase]
    public async Task Raise_Committed_RingsForItsTenant(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, _) = (await house.AddAsync("gu1", Both), await house.AddAsync("gu2", Both));

        await RaiseAsync(house, gu, "one");
        await RaiseAsync(house, gu, "two");

        Assert.Equal([gu.Id], await house.Get<OutboxBell>().WaitAsync(TimeSpan.Zero, Token));
    }

    [Theory, OnEachDatabase]
    public async Task Raise_InsideAHotWrite_IsDeliveredWithIt(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        Task<int> RaiseThenAsync(string who, Exception? failure) => house.Get<HotWriter>().WriteAsync(
            gu,
            async connection =>
            {
                await Outbox.RaiseAsync(connection, new BellRang(who), house.Clock.Now);
                return failure is null ? 1 : throw failure;
            },
            Token);

        await RaiseThenAsync("one", null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RaiseThenAsync("two", new InvalidOperationException()));
        await DrainAsync(house, gu);

        Assert.Equal(["one"], await HadAsync(house, gu, "porter"));
        Assert.Equal(["one"], await HadAsync(house, gu, "clerk"));
    }

    private static Task RaiseAsync(KernelHouse house, Tenant tenant, string who)
    {
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return house.WriteAsync(tenant, services => services.GetRequiredService<Outbox>().Raise(new BellRang(who)));
    }

    private static async Task DrainAsync(KernelHouse house, Tenant tenant)
    {
        using var dispatcher = house.Another<OutboxDispatcher>();
        await dispatcher.DrainAsync(tenant, Token);
    }

    private static async Task<List<string>> HadAsync(KernelHouse house, Tenant tenant, string handler) =>
        [.. (await house.AuditAsync(tenant)).Where(a => a.Action == handler).Select(a => a.Label)];

    private static Task<List<OutboxEvent>> EventsAsync(KernelHouse house, Tenant tenant) =>
        house.ReadAsync(tenant, services => Task.FromResult(services.GetRequiredService<KernelDb>().Outbox.OrderBy(e => e.Id).ToList()));
}
