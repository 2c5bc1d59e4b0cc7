using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

public sealed class AuditTrailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Record_WritersAtOnce_NumbersHaveNoGapAndTheChainHolds(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => WriteAsync(house, i % 3 == 0 ? neighbour : gu, $"{i}", i % 4 == 0), Token)));

        foreach (var tenant in (Tenant[])[gu, neighbour])
        {
            var lines = await house.AuditAsync(tenant);
            // Two lines per commit; every fourth writer thought better of it.
            Assert.Equal(tenant == gu ? 24 : 12, lines.Count);
            Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => l.Number));
            Assert.All(lines.Chunk(2), pair => Assert.Equal((pair[0].Label, "first", "second"), (pair[1].Label, pair[0].Action, pair[1].Action)));
            Assert.Null(await FirstBrokenAsync(house, tenant));
        }
    }

    [Theory]
    [OnEachDatabase("actor")]
    [OnEachDatabase("actor_name")]
    [OnEachDatabase("action")]
    [OnEachDatabase("subject")]
    [OnEachDatabase("label")]
    [OnEachDatabase("reason")]
    [OnEachDatabase("hash")]
    public async Task Check_LineWasChanged_NamesIt(Database database, string column)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await ForgeableAsync(house, database);

        await house.ExecuteAsync(gu, $"UPDATE kernel_audit SET {column} = 'forged' WHERE number = 3");

        Assert.Equal(3, await FirstBrokenAsync(house, gu));
    }

    [Theory]
    [OnEachDatabase("DELETE FROM kernel_audit WHERE number = 1", 2)]
    [OnEachDatabase("DELETE FROM kernel_audit WHERE number = 3", 4)]
    [OnEachDatabase("DELETE FROM kernel_audit WHERE number = 3; UPDATE kernel_audit SET number = number - 1 WHERE number > 3", 3)]
    [OnEachDatabase("UPDATE kernel_audit SET at = '2027-05-03 02:00:00' WHERE number = 2", 2)]
    public async Task Check_LineWasRemovedOrMoved_NamesTheFirstThatDoesNotFit(Database database, string forgery, long broken)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await ForgeableAsync(house, database);

        await house.ExecuteAsync(gu, forgery);

        Assert.Equal(broken, await FirstBrokenAsync(house, gu));
    }

    [Theory, OnEachDatabase("UPDATE kernel_audit SET label = 'forged' WHERE number = 1"), OnEachDatabase("DELETE FROM kernel_audit WHERE number = 1")]
    public async Task Trail_StatementThatChangesIt_IsRefusedByTheDatabase(Database database, string forgery)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        await WriteAsync(house, gu, "one");

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.ExecuteAsync(gu, forgery));

        Assert.Contains("only grows", refused.Message, StringComparison.Ordinal);
        Assert.Null(await FirstBrokenAsync(house, gu));
    }

    [Theory, OnEachDatabase]
    public async Task Record_AfterARollback_TellsOnlyWhatWasDone(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");

        await house.WriteAsync(gu, async services =>
        {
            var (session, audit) = (services.GetRequiredService<TenantSession>(), services.GetRequiredService<AuditTrail>());
            audit.Record("done", "test", "thought better of");
            await session.RollbackAsync();
            await session.BeginAsync(Token);
            audit.Record("done", "test", "one");
            audit.Record("done", "test", "two");
        });

        Assert.Equal(["one", "two"], (await house.AuditAsync(gu)).Select(a => a.Label));
    }

    private static async Task WriteAsync(KernelHouse house, Tenant tenant, string label, bool isTakenBack = false)
    {
        try
        {
            await house.WriteAsync(tenant, services =>
            {
                services.GetRequiredService<AuditTrail>().Record("first", "test", label);
                services.GetRequiredService<AuditTrail>().Record("second", "test", label, "because");
                return isTakenBack ? throw new InvalidOperationException() : Task.CompletedTask;
            });
        }
        catch (InvalidOperationException) when (isTakenBack)
        {
            // As intended.
        }
    }

    /// <summary>A tenant with six lines, whose operator has put aside what keeps the trail from being changed.</summary>
    private static async Task<Tenant> ForgeableAsync(KernelHouse house, Database database)
    {
        var gu = await house.AddAsync("gu1");
        foreach (var label in (string[])["one", "two", "three"])
        {
            await WriteAsync(house, gu, label);
        }

        Assert.Null(await FirstBrokenAsync(house, gu));
        await house.ExecuteAsync(gu, database == Database.Sqlite
            ? "DROP TRIGGER kernel_audit_no_update; DROP TRIGGER kernel_audit_no_delete"
            : "DROP TRIGGER kernel_audit_only_grows ON kernel_audit");
        return gu;
    }

    private static Task<long?> FirstBrokenAsync(KernelHouse house, Tenant tenant) =>
        house.ReadAsync(tenant, services => services.GetRequiredService<AuditTrail>().FirstBrokenAsync(Token));
}
