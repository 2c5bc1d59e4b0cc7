using Municipal.Testing;

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

    /// <summary>A migration that writes holds the database's write lock; whoever else tries is told that it is busy.</summary>
    private static async Task UntilItWritesAsync(House house, HostProcess host)
    {
        while (!host.HasExited)
        {
            await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={house.Database};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=0; BEGIN IMMEDIATE; ROLLBACK";
            command.CommandTimeout = 1;
            try
            {
                // With a time-out of one second the driver tries for that long; the migration takes longer.
                await command.ExecuteNonQueryAsync();
            }
            catch (Microsoft.Data.Sqlite.SqliteException busy) when (busy.SqliteErrorCode == 5)
            {
                return;
            }

            await Task.Delay(5);
        }

        Assert.Fail(host.Output);
    }

    private static Task<long> LaboratoryTablesAsync(string database) => Evidence.CountAsync(database, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'laboratory%'");
}
