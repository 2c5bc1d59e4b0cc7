using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

public sealed class TenantCacheTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Get_SameKeyAgain_IsNotMadeAgain(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, cache) = (await house.AddAsync("gu1"), house.Get<TenantCache>());

        Assert.Equal("first", await cache.GetAsync(gu, "key", () => Task.FromResult("first")));
        Assert.Equal("first", await cache.GetAsync(gu, "key", () => Task.FromResult("second")));
        Assert.Equal("other", await cache.GetAsync(gu, "other key", () => Task.FromResult("other")));
    }

    [Theory, OnEachDatabase]
    public async Task Get_AfterACommitOrAChangeOfTheRow_IsMadeAgain(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, cache) = (await house.AddAsync("gu1"), house.Get<TenantCache>());
        await cache.GetAsync(gu, "key", () => Task.FromResult("first"));

        await house.WriteAsync(gu, services => services.GetRequiredService<AuditTrail>().Record("done", "test", "one"));
        Assert.Equal("second", await cache.GetAsync(gu, "key", () => Task.FromResult("second")));

        gu = await house.Registry.UpdateAsync(gu.Id, facts => facts with { Features = [BenchModule.Porter] }, Token);
        Assert.Equal("third", await cache.GetAsync(gu, "key", () => Task.FromResult("third")));
        Assert.Equal("third", await cache.GetAsync(gu, "key", () => Task.FromResult("fourth")));
    }

    [Theory, OnEachDatabase]
    public async Task Get_CommitWhileItIsMade_IsNotKeptBeyondIt(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, cache) = (await house.AddAsync("gu1"), house.Get<TenantCache>());

        await cache.GetAsync(gu, "key", async () =>
        {
            await house.WriteAsync(gu, services => services.GetRequiredService<AuditTrail>().Record("done", "test", "one"));
            return "read before";
        });

        Assert.Equal("read after", await cache.GetAsync(gu, "key", () => Task.FromResult("read after")));
    }

    [Theory, OnEachDatabase]
    public async Task Get_RolledBackOrThatLeavesCachesAlone_IsKept(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, cache) = (await house.AddAsync("gu1"), house.Get<TenantCache>());
        await cache.GetAsync(gu, "key", () => Task.FromResult("first"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.WriteAsync(gu, services => throw new InvalidOperationException()));
        await house.WriteAsync(gu, services => services.GetRequiredService<TenantSession>().LeavesCachesAlone = true);

        Assert.Equal("first", await cache.GetAsync(gu, "key", () => Task.FromResult("second")));
    }

    [Theory, OnEachDatabase]
    public async Task Get_SameKeyOfTwoTenants_NeitherSeesTheOthers(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (one, two, cache) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"), house.Get<TenantCache>());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            async () =>
            {
                var gu = i % 2 == 0 ? one : two;
                for (var n = 0; n < 500; n++)
                {
                    Assert.Equal(gu.Id, await cache.GetAsync(gu, $"key{n % 5}", () => Task.FromResult(gu.Id)));
                    house.Registry.Touch(gu.Id);
                }
            },
            Token)));

        cache.Forget(one.Id);
        Assert.Equal("new", await cache.GetAsync(one, "word", () => Task.FromResult("new")));
        Assert.Equal(two.Id, await cache.GetAsync(two, "key0", () => Task.FromResult(two.Id)));
    }
}
