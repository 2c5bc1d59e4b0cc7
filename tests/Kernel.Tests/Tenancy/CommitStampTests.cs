using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

/// <summary>Whoever keeps a page under a stamp relies on it: after a commit no earlier stamp comes back, not even for a moment.</summary>
public sealed class CommitStampTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Stamp_AfterACommit_DiffersAndTheNeighboursStays(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));
        var (before, neighbours) = (house.Registry.StampOf(gu.Id), house.Registry.StampOf(neighbour.Id));

        await house.WriteAsync(gu, services => services.GetRequiredService<AuditTrail>().Record("done", "test", "one"));

        Assert.NotEqual(before, house.Registry.StampOf(gu.Id));
        Assert.Equal(neighbours, house.Registry.StampOf(neighbour.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Stamp_OtherNodesTellTheirs_NeverGoesBack(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        using var other = house.Another<TenantRegistry>();
        await other.ReloadAsync(Token);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var telling = ((TenantRegistry[])[house.Registry, other]).Select(node => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await node.SynchroniseAsync(Token);
                }
            },
            Token)).ToList();
        var looking = Task.Run(
            () =>
            {
                var last = house.Registry.StampOf(gu.Id);
                while (!end.IsCancellationRequested)
                {
                    var now = house.Registry.StampOf(gu.Id);
                    Assert.True(now >= last, $"{now} came after {last}");
                    last = now;
                }
            },
            Token);

        for (var i = 0; i < 200; i++)
        {
            var before = house.Registry.StampOf(gu.Id);
            house.Registry.Touch(gu.Id);
            Assert.True(house.Registry.StampOf(gu.Id) > before);
            other.Touch(gu.Id);
            await Task.Delay(1, Token);
        }

        await end.CancelAsync();
        await Task.WhenAll([looking, .. telling]);
        await house.Registry.SynchroniseAsync(Token);
        await other.SynchroniseAsync(Token);
        await house.Registry.SynchroniseAsync(Token);
        Assert.Equal(400, house.Registry.StampOf(gu.Id));
        Assert.Equal(400, other.StampOf(gu.Id));
    }
}
