using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

public sealed class TenantSessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Commit_WithoutBegin_WritesNothing(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        var stamp = house.Registry.StampOf(gu.Id);

        await house.ReadAsync(gu, async services =>
        {
            Add(services, "one");
            await services.GetRequiredService<TenantSession>().CommitAsync(Token);
            return true;
        });

        Assert.Empty(await SectionsAsync(house, gu));
        Assert.Equal(stamp, house.Registry.StampOf(gu.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Save_BeforeTheCommit_IsSeenInsideAndNotOutside(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        await house.WriteAsync(gu, async services =>
        {
            Add(services, "one");
            await services.GetRequiredService<TenantSession>().SaveAsync(Token);
            Assert.Equal(1, await services.GetRequiredService<KernelDb>().Settings.CountAsync(Token));
            Assert.Empty(await SectionsAsync(house, gu));
        });

        Assert.Equal(["one"], await SectionsAsync(house, gu));
        Assert.Empty(await SectionsAsync(house, neighbour));
    }

    [Theory, OnEachDatabase]
    public async Task Rollback_AfterSave_TakesAllBackAndTheScopeGoesOn(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        var rang = 0;

        await house.WriteAsync(gu, async services =>
        {
            var session = services.GetRequiredService<TenantSession>();
            Add(services, "saved");
            await session.SaveAsync(Token);
            Add(services, "not saved");
            session.AfterCommit(() => rang++);
            await session.RollbackAsync();
            Assert.False(session.IsWriting || session.HasSomethingToSave);
            await session.BeginAsync(Token);
            Add(services, "kept");
        });

        Assert.Equal(["kept"], await SectionsAsync(house, gu));
        Assert.Equal(0, rang);
    }

    [Theory, OnEachDatabase]
    public async Task Commit_Fails_NothingOfItHappensAndTheNextWriterHasItsTurn(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        var (stamp, rang) = (house.Registry.StampOf(gu.Id), 0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.WriteAsync(gu, services =>
        {
            Add(services, "one");
            services.GetRequiredService<TenantSession>().AfterCommit(() => rang++);
            services.GetRequiredService<TenantSession>().BeforeCommit(_ => throw new InvalidOperationException());
        }));
        Assert.Equal((stamp, 0), (house.Registry.StampOf(gu.Id), rang));
        await house.WriteAsync(gu, services => Add(services, "two")).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal(["two"], await SectionsAsync(house, gu));
    }

    [Theory, OnEachDatabase]
    public async Task BeforeCommit_WhatItAdds_IsWrittenAndMayAskForMore(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");

        await house.WriteAsync(gu, services => services.GetRequiredService<TenantSession>().BeforeCommit(_ =>
        {
            Add(services, "one");
            services.GetRequiredService<TenantSession>().BeforeCommit(_ =>
            {
                Add(services, "two");
                return Task.CompletedTask;
            });
            return Task.CompletedTask;
        }));

        Assert.Equal(["one", "two"], await SectionsAsync(house, gu));
    }

    [Theory, OnEachDatabase]
    public async Task Scope_GivenAnotherTenant_Refuses(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        await house.ReadAsync(gu, services => Task.FromResult(
            Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<CurrentTenant>().Set(neighbour))));
    }

    [Fact]
    public async Task WriteTransaction_EndedTwice_PassesTheTurnOnOnce()
    {
        await using var house = await KernelHouse.BuildAsync(Database.Sqlite);
        var store = house.Provider.StoreOf((await house.AddAsync("gu1")).Name);
        await using var connection = house.Provider.Connect(store);
        await using var other = house.Provider.Connect(store);
        await using var third = house.Provider.Connect(store);
        foreach (var opened in (SqliteConnection[])[(SqliteConnection)connection, (SqliteConnection)other, (SqliteConnection)third])
        {
            await opened.OpenAsync(Token);
        }

        var first = await house.Provider.BeginWriteAsync(connection, Token);
        var second = house.Provider.BeginWriteAsync(other, Token).AsTask();
        Assert.False(second.IsCompleted);
        await first.CommitAsync(Token);
        await first.DisposeAsync();
        await using var turn = await second.WaitAsync(TimeSpan.FromSeconds(30), Token);
        var last = house.Provider.BeginWriteAsync(third, Token).AsTask();

        Assert.False(last.IsCompleted);
        await turn.DisposeAsync();
        await (await last.WaitAsync(TimeSpan.FromSeconds(30), Token)).DisposeAsync();
    }

    private static void Add(IServiceProvider services, string section) =>
        services.GetRequiredService<KernelDb>().Settings.Add(new SettingsRow { Section = section, Json = "{}" });

    private static Task<IReadOnlyList<string>> SectionsAsync(KernelHouse house, Tenant tenant) =>
        house.ColumnAsync(tenant, "SELECT section FROM kernel_settings ORDER BY section");
}
