namespace Municipal.Kernel.Tests;

public sealed class JobRunnerTests
{
    private static readonly string[] Both = [BenchModule.Porter, BenchModule.Clerk];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Run_TwoNodesAtOnce_EachJobRunsOncePerPeriod(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1", Both), await house.AddAsync("gu2", Both));
        using var first = house.Another<JobRunner>();
        using var second = house.Another<JobRunner>();

        for (var period = 1; period <= 3; period++)
        {
            var ran = await Task.WhenAll(Task.Run(() => first.RunDueAsync(Token), Token), Task.Run(() => second.RunDueAsync(Token), Token));
            Assert.Equal(4, ran.Sum());
            Assert.Equal(period, await RunsAsync(house, gu, "rounds"));
            Assert.Equal(period, await RunsAsync(house, gu, "books"));
            Assert.Equal(period, await RunsAsync(house, neighbour, "rounds"));
            house.Clock.Advance(BenchModule.Hour);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Run_AnotherNodeWithinThePeriod_DoesNotRun(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        using var first = house.Another<JobRunner>();
        await first.RunDueAsync(gu, Token);

        house.Clock.Advance(BenchModule.Hour - TimeSpan.FromSeconds(1));
        using var second = house.Another<JobRunner>();
        Assert.Equal(0, await second.RunDueAsync(gu, Token));
        Assert.Equal(0, await first.RunDueAsync(gu, Token));

        house.Clock.Advance(TimeSpan.FromSeconds(1));
        using var third = house.Another<JobRunner>();
        Assert.Equal(2, await third.RunDueAsync(gu, Token));
    }

    [Theory, OnEachDatabase]
    public async Task Run_JobFails_IsTakenBackStaysDueAndHoldsUpNoOther(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1", Both);
        house.Bench.Broken["rounds"] = new FormatException("broken");
        using var runner = house.Another<JobRunner>();

        Assert.Equal(1, await runner.RunDueAsync(gu, Token));
        Assert.Equal(0, await RunsAsync(house, gu, "rounds"));
        Assert.Equal(1, await RunsAsync(house, gu, "books"));
        // Not at every tick, but long before its hour is over.
        Assert.Equal(0, await runner.RunDueAsync(gu, Token));
        Assert.Equal(1, house.Bench.CameOf("rounds"));
        house.Bench.Broken.Clear();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await runner.RunDueAsync(gu, Token));

        Assert.Equal(1, await RunsAsync(house, gu, "rounds"));
        Assert.Equal(1, await RunsAsync(house, gu, "books"));
    }

    [Theory, OnEachDatabase]
    public async Task Run_FeatureOffOrTenantSuspended_DoesNotRunUntilItIsBack(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, closed) = (await house.AddAsync("gu1", BenchModule.Clerk), await house.AddAsync("gu2", BenchModule.Clerk));
        await house.Registry.UpdateAsync(closed.Id, facts => facts with { Suspended = true }, Token);
        using var runner = house.Another<JobRunner>();

        Assert.Equal(1, await runner.RunDueAsync(Token));
        Assert.Equal(0, house.Bench.CameOf("rounds"));
        Assert.Empty(await house.AuditAsync(closed));
        await house.Registry.UpdateAsync(closed.Id, facts => facts with { Suspended = false }, Token);
        await house.Registry.UpdateAsync(gu.Id, facts => facts with { Features = Both }, Token);

        Assert.Equal(2, await runner.RunDueAsync(Token));
        Assert.Equal(1, await RunsAsync(house, gu, "rounds"));
        Assert.Equal(1, await RunsAsync(house, closed, "books"));
    }

    private static async Task<int> RunsAsync(KernelHouse house, Tenant tenant, string job) => (await house.AuditAsync(tenant)).Count(a => a.Action == job);
}
