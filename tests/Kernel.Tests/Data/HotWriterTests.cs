using System.Data.Common;

namespace Municipal.Kernel.Tests;

public sealed class HotWriterTests
{
    [Theory, OnEachDatabase]
    public async Task Write_OthersComeMeanwhile_ShareItsCommitAndAllAreAnswered(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        var stamp = desk.Stamp;

        var held = await desk.HoldAsync("first");
        var waiting = Enumerable.Range(1, 100).Select(i => desk.PutAsync($"w{i}")).ToList();
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        held.Release();

        Assert.Equal("first", await held.Answer);
        Assert.Equal(Enumerable.Range(1, 100).Select(i => $"w{i}"), await Task.WhenAll(waiting));
        Assert.Equal(101, (await desk.MarksAsync()).Count);
        Assert.Equal(stamp + 1, desk.Stamp);
    }

    [Theory, OnEachDatabase]
    public async Task Write_Answered_IsDurableAndOfItsTenantAlone(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        await desk.PutAsync("one");

        Assert.Equal(["one"], await desk.MarksAsync());
        Assert.Empty(await desk.MarksAsync(desk.Neighbour));
    }

    [Theory, OnEachDatabase]
    public async Task Write_MoreThanOneCommitTakes_GoInTheNext(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        var stamp = desk.Stamp;

        var held = await desk.HoldAsync("first");
        var waiting = Enumerable.Range(1, 128).Select(i => desk.PutAsync($"w{i}")).ToList();
        held.Release();
        await Task.WhenAll(waiting);

        Assert.Equal(129, (await desk.MarksAsync()).Count);
        Assert.Equal(stamp + 2, desk.Stamp);
    }

    [Theory, OnEachDatabase(0), OnEachDatabase(2), OnEachDatabase(4)]
    public async Task Write_UniqueKeyTaken_OnlyThatOneIsTakenBack(Database database, int place)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        await desk.PutAsync("taken");

        var held = await desk.HoldAsync("first");
        var names = Enumerable.Range(0, 5).Select(i => i == place ? "taken" : $"w{i}").ToList();
        var writes = names.Select(name => desk.PutAsync($"beside {name}", name)).ToList();
        held.Release();

        Assert.True(desk.House.Provider.IsUniqueViolation(await Assert.ThrowsAnyAsync<DbException>(() => writes[place])));
        await Task.WhenAll(writes.Where((_, i) => i != place));
        var others = names.Where(n => n != "taken");
        Assert.Equal(others.Concat(others.Select(n => $"beside {n}")).Concat(["first", "taken"]).Order(StringComparer.Ordinal), await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_RefusesAfterItWrote_IsTakenBackAndItsExceptionIsItsOwn(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);

        var held = await desk.HoldAsync("first");
        var one = desk.WriteAsync(Broken("one"));
        var good = desk.PutAsync("good");
        var two = desk.WriteAsync(Broken("two"));
        held.Release();

        Assert.Equal("one", (await Assert.ThrowsAsync<InvalidOperationException>(() => one)).Message);
        Assert.Equal("two", (await Assert.ThrowsAsync<InvalidOperationException>(() => two)).Message);
        Assert.Equal("good", await good);
        Assert.Equal(["first", "good"], await desk.MarksAsync());

        static Func<WriterConnection, Task<string>> Broken(string name) => async connection =>
        {
            await WritersDesk.InsertAsync(connection, name);
            throw new InvalidOperationException(name);
        };
    }

    [Theory, OnEachDatabase]
    public async Task Write_HidesWhatTheDatabaseRefused_FailsAndTakesNobodyWithIt(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        await desk.PutAsync("taken");

        var held = await desk.HoldAsync("first");
        var good = desk.PutAsync("good");
        var hiding = desk.WriteAsync(async connection =>
        {
            try
            {
                await WritersDesk.InsertAsync(connection, "taken");
            }
            catch (DbException)
            {
                // On PostgreSQL nothing more happens in this transaction, and its commit is a silent rollback.
            }

            return "hidden";
        });
        held.Release();

        await Assert.ThrowsAnyAsync<DbException>(() => hiding);
        await Task.WhenAll(held.Answer, good);
        Assert.Equal(["first", "good", "taken"], await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_CannotBeginWithAnother_IsMadeAgainFromItsBeginning(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        var calls = 0;

        var held = await desk.HoldAsync("first");
        var counted = desk.WriteAsync(async connection =>
        {
            calls++;
            await WritersDesk.InsertAsync(connection, "counted");
            return calls.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
        var broken = desk.WriteAsync<string>(_ => throw new InvalidOperationException());
        held.Release();

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal("2", await counted);
        Assert.Equal(["counted", "first"], await desk.MarksAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Write_OfManySomeFail_EachIsAnsweredByWhatBecameOfIt(Database database)
    {
        await using var desk = await WritersDesk.OpenAsync(database);
        var random = new Random(7);
        var names = Enumerable.Range(0, 400).Select(_ => $"w{random.Next(300)}").ToList();

        var answers = await Task.WhenAll(names.Chunk(20).Select(some => Task.Run(async () =>
        {
            var written = new List<string>();
            foreach (var name in some)
            {
                try
                {
                    written.Add(await desk.PutAsync(name));
                }
                catch (DbException taken)
                {
                    Assert.True(desk.House.Provider.IsUniqueViolation(taken), taken.Message);
                }
            }

            return written;
        })));

        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), answers.SelectMany(a => a).Order(StringComparer.Ordinal));
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), await desk.MarksAsync());
    }
}
