namespace Municipal.Kernel.Tests;

public sealed class TenantRegistryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Update_WhileOthersReadTheRegistry_IsSeenAtOnceAndNeverUnseen(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, _) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var seen = new long[1];
        var readers = Enumerable.Range(0, 4).Select(i => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await (i == 0 ? (Task)house.Registry.SynchroniseAsync(Token) : house.Registry.ReloadAsync(Token));
                    // Read first: what is believed by now must not be older.
                    var before = Interlocked.Read(ref seen[0]);
                    Assert.InRange(house.Registry.Current.ById(gu.Id)!.Version, before, long.MaxValue);
                }
            },
            Token)).ToList();

        for (var i = 0; i < 60; i++)
        {
            var on = i % 2 == 0;
            var updated = await house.Registry.UpdateAsync(gu.Id, facts => facts with { Features = on ? [BenchModule.Porter] : [] }, Token);
            Assert.Equal(on, FeatureGate.Enabled(updated, BenchModule.Porter));
            Assert.Equal(on, FeatureGate.Enabled(house.Registry.Current.ById(gu.Id)!, BenchModule.Porter));
            Interlocked.Exchange(ref seen[0], updated.Version);
            await Task.Yield();
            Assert.Equal(on, FeatureGate.Enabled(house.Registry.Current.ById(gu.Id)!, BenchModule.Porter));
        }

        await end.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(house.Registry.Current.ByName("gu2")!.Features);
    }

    [Theory, OnEachDatabase]
    public async Task Update_AtAnotherNode_IsSeenAfterSynchronising(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        using var other = house.Another<TenantRegistry>();
        Assert.True(await other.SynchroniseAsync(Token));
        Assert.False(await other.SynchroniseAsync(Token));

        await house.Registry.UpdateAsync(gu.Id, facts => facts with { Features = [BenchModule.Clerk] }, Token);

        Assert.Empty(other.Current.ById(gu.Id)!.Features);
        Assert.True(await other.SynchroniseAsync(Token));
        Assert.Equal([BenchModule.Clerk], other.Current.ById(gu.Id)!.Features);
    }

    [Theory, OnEachDatabase]
    public async Task Update_TwoAtOnce_NeitherIsLost(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        using var other = house.Another<TenantRegistry>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => (i % 2 == 0 ? house.Registry : other).UpdateAsync(gu.Id, facts => facts with { Hosts = [.. facts.Hosts, $"h{i}.example"] }, Token), Token)));

        Assert.Equal(20, (await house.Registry.ReloadAsync(Token)).ById(gu.Id)!.Hosts.Count);
    }

    [Theory, OnEachDatabase]
    public async Task Add_NameTaken_Refuses(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        await house.AddAsync("gu1");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => AddAsync(house, "gu1", KernelHouse.Facts()));

        Assert.Equal((RegistryRefusal.NameTaken, "gu1"), (refused.Refusal, refused.Value));
        Assert.Single(house.Registry.Current.All);
    }

    [Theory, OnEachDatabase]
    public async Task Add_TwoOfOneNameAtOnce_OneIsRefused(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);

        var both = Enumerable.Range(0, 2).Select(_ => Task.Run(() => AddAsync(house, "gu1", KernelHouse.Facts()), Token)).ToList();

        await Assert.ThrowsAsync<RegistryException>(async () => await Task.WhenAll(both));
        Assert.Equal(1, both.Count(b => b.IsCompletedSuccessfully));
        Assert.Single((await house.Registry.ReloadAsync(Token)).All);
    }

    [Theory, OnEachDatabase]
    public async Task AddOrUpdate_HostOfAnother_RefusesInAnyCase(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var first = await AddAsync(house, "gu1", KernelHouse.Facts() with { Hosts = ["one.example"] });
        var second = await AddAsync(house, "gu2", KernelHouse.Facts() with { Hosts = ["two.example"] });

        var added = await Assert.ThrowsAsync<RegistryException>(() => AddAsync(house, "gu3", KernelHouse.Facts() with { Hosts = ["ONE.example"] }));
        var updated = await Assert.ThrowsAsync<RegistryException>(() => house.Registry.UpdateAsync(second.Id, facts => facts with { Hosts = ["one.example"] }, Token));
        await house.Registry.UpdateAsync(first.Id, facts => facts with { Suspended = true }, Token);

        Assert.Equal((RegistryRefusal.HostTaken, RegistryRefusal.HostTaken), (added.Refusal, updated.Refusal));
        Assert.Equal(first.Id, house.Registry.Current.ByHost("one.example")!.Id);
        Assert.Equal(second.Id, house.Registry.Current.ByHost("two.example")!.Id);
        Assert.Equal(TenantState.Suspended, house.Registry.Current.ById(first.Id)!.State);
    }

    [Theory, OnEachDatabase]
    public async Task Add_SecondCity_Refuses(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var city = await AddAsync(house, "city", KernelHouse.Facts() with { IsCity = true });

        var refused = await Assert.ThrowsAsync<RegistryException>(() => AddAsync(house, "town", KernelHouse.Facts() with { IsCity = true }));
        await AddAsync(house, "another", KernelHouse.Facts());

        Assert.Equal(RegistryRefusal.CityExists, refused.Refusal);
        Assert.Equal(city.Id, house.Registry.Current.City!.Id);
        Assert.Equal(["city", "another"], house.Registry.Current.All.Select(t => t.Name.Value));
    }

    private static Task<Tenant> AddAsync(KernelHouse house, string name, TenantFacts facts) =>
        house.Registry.AddAsync(Guid.CreateVersion7(), TenantName.Parse(name), facts, "0", Token);
}
