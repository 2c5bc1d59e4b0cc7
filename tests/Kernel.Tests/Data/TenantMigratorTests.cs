using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel.Tests.Schemas;

namespace Municipal.Kernel.Tests;

public sealed class TenantMigratorTests
{
    private static readonly Type[] Both = [typeof(ShelfDb), typeof(LedgerDb)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Migrate_Twice_AppliesNothingTheSecondTime(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        Assert.Equal(["shelf:20270101000000_Initial", "shelf:20270102000000_Colour"], await MigrateAsync(house, gu, typeof(ShelfDb)));
        Assert.Empty(await MigrateAsync(house, gu, typeof(ShelfDb)));
        Assert.Equal(["ledger:20260101000000_Initial"], await MigrateAsync(house, gu, Both));
        Assert.Empty(await MigrateAsync(house, gu, typeof(KernelDb)));

        Assert.Equal(["1"], await house.ColumnAsync(gu, "SELECT CAST(id AS varchar(9)) FROM ledger_lines"));
        await Assert.ThrowsAnyAsync<DbException>(() => house.ColumnAsync(neighbour, "SELECT colour FROM shelf_shelves"));
    }

    [Theory, OnEachDatabase]
    public async Task Migrate_SeveralModules_RunsThemInTheOrderGiven(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        Assert.Equal(["shelf:20270101000000_Initial", "shelf:20270102000000_Colour", "ledger:20260101000000_Initial"], await MigrateAsync(house, gu, Both));
        await Assert.ThrowsAnyAsync<DbException>(() => MigrateAsync(house, neighbour, [.. Both.Reverse()]));
    }

    [Theory, OnEachDatabase]
    public async Task Migrate_OneFails_NothingOfAnyModuleIsLeftAndItWorksOnceTheCauseIsGone(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));
        await house.ExecuteAsync(gu, "CREATE TABLE ledger_lines (in_the_way integer)");

        await Assert.ThrowsAnyAsync<DbException>(() => MigrateAsync(house, gu, Both));

        await Assert.ThrowsAnyAsync<DbException>(() => house.ColumnAsync(gu, "SELECT 'there' FROM shelf_shelves"));
        Assert.Equal(["kernel"], await house.ColumnAsync(gu, "SELECT module FROM kernel_migrations"));
        Assert.Equal(3, (await MigrateAsync(house, neighbour, Both)).Count);
        await house.ExecuteAsync(gu, "DROP TABLE ledger_lines");
        Assert.Equal(3, (await MigrateAsync(house, gu, Both)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Migrate_TableMadeAnew_KeepsTheRowsThatPointAtIt(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        await using var connection = house.Provider.Connect(house.Provider.StoreOf(gu.Name));
        await connection.OpenAsync(Token);

        await house.Get<TenantMigrator>().MigrateAsync(connection, [typeof(ShelfDb)], Token);

        Assert.Equal(["1"], await house.ColumnAsync(gu, "SELECT CAST(shelf_id AS varchar(9)) FROM shelf_books"));
        // The connection guards foreign keys again.
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("INSERT INTO shelf_books (id, shelf_id) VALUES (2, 9)", Token));
    }

    [Theory, OnEachDatabase]
    public async Task Migrate_TwoNodesAtOnce_OneAppliesAndTheOtherFindsItDone(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");

        var applied = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => MigrateAsync(house, gu, Both), Token)));

        Assert.Equal([0, 3], applied.Select(a => a.Count).Order());
    }

    [Fact]
    public void Version_SameMigrations_IsTheSameInAnyOrder()
    {
        Assert.Equal(TenantMigrator.VersionOf(Both), TenantMigrator.VersionOf(Both.Reverse()));
        Assert.Matches("^[0-9a-f]{16}$", TenantMigrator.VersionOf(Both));
    }

    [Fact]
    public void Version_OtherMigrations_Differs() => Assert.Equal(
        4,
        ((Type[][])[[], [typeof(ShelfDb)], [typeof(LedgerDb)], Both]).Select(TenantMigrator.VersionOf).Distinct().Count());

    [Fact]
    public void Contexts_OfTheInstallation_KernelsFirstAndThenByName()
    {
        var services = new ServiceCollection();
        services.AddModuleDb<ShelfDb>(options => new ShelfDb(options)).AddModuleDb<LedgerDb>(options => new LedgerDb(options));

        services.AddMunicipalKernel([]);

        Assert.Equal(
            [typeof(KernelDb), typeof(LedgerDb), typeof(ShelfDb)],
            services.Select(s => s.ImplementationInstance).OfType<ModuleDatabases>().Single().Contexts);
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(KernelHouse house, Tenant tenant, params Type[] contexts)
    {
        await using var connection = house.Provider.Connect(house.Provider.StoreOf(tenant.Name));
        await connection.OpenAsync(Token);
        // One that has not written any of the scripts yet, as at a start.
        return await house.Another<TenantMigrator>().MigrateAsync(connection, contexts, Token);
    }
}
