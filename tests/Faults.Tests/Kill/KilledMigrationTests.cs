using Microsoft.Data.Sqlite;
using Municipal.Testing;
using SQLitePCL;

namespace Municipal.Faults.Tests;

/// <summary>A new build brings a migration, and is killed while it runs.</summary>
public sealed class KilledMigrationTests
{
    [Fact]
    public async Task Serve_KilledInsideMigration_IsWholeAfterTheNextStart()
    {
        var house = await House.CopyAsync();
        var run = house.Run with { Program = HostProgram.WithLaboratory };
        await using (var first = HostProcess.Start(run))
        {
            await UntilItWritesAsync(house, first);
            await Task.Delay(Random.Shared.Next(100, 400), TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        Assert.Equal(0, await LaboratoryTablesAsync(house.Database));
        await using var host = await House.StartAsync(run);
        Assert.Equal(3, await LaboratoryTablesAsync(house.Database));
        (await house.Officer.GetAsync(host.Address, $"{House.Tenant}/proposals")).Expect(200);
        Assert.Equal(0, await host.StopAsync());
        var (exitCode, _, output) = await HostProcess.CommandAsync(run, "doctor");
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Serve_MigrationOfOneTenantFails_ThatOneIsInMaintenanceAndTheOthersServe()
    {
        var house = await House.CopyAsync();
        Assert.Equal(0, (await HostProcess.CommandAsync(house.Run, "tenants", "create", "yongsan", "--recipe", "gu-light")).ExitCode);
        await Evidence.RowsAsync(house.Database, "CREATE TABLE laboratory_last (in_the_way INTEGER); SELECT 1");
        var run = house.Run with { Program = HostProgram.WithLaboratory };
        await using var host = await House.StartAsync(run);

        var closed = (await house.Officer.GetAsync(host.Address, House.Tenant)).Expect(503);
        Assert.NotNull(closed.RetryAfter);
        Assert.Contains("점검하고 있습니다", closed.Body, StringComparison.Ordinal);
        (await house.Officer.GetAsync(host.Address, "yongsan")).Expect(200);
        Assert.Contains("maintenance: 1", (await house.Officer.GetAsync(host.Address, "_/ready")).Body, StringComparison.Ordinal);
        Assert.Contains(House.Tenant, host.Output, StringComparison.Ordinal);
        Assert.Equal(1, await LaboratoryTablesAsync(house.Database));

        await Evidence.RowsAsync(house.Database, "DROP TABLE laboratory_last; SELECT 1");
        Assert.Equal(0, await host.StopAsync());
        await using var again = await House.StartAsync(run);
        (await house.Officer.GetAsync(again.Address, House.Tenant)).Expect(200);
    }

    /// <summary>A migration holds the write lock from its beginning to its end; whoever else asks for it is told at once that it is busy.</summary>
    private static async Task UntilItWritesAsync(House house, HostProcess host)
    {
        await using var connection = new SqliteConnection($"Data Source={house.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        // Past the driver, which would wait for its turn.
        while (raw.sqlite3_exec(connection.Handle!, "BEGIN IMMEDIATE") != raw.SQLITE_BUSY)
        {
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(connection.Handle!, "ROLLBACK"));
            Assert.False(host.HasExited || host.Work > TimeSpan.FromMinutes(1), $"It never came to the migration: {host.Output}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static Task<long> LaboratoryTablesAsync(string database) => Evidence.CountAsync(database, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'laboratory%'");
}
