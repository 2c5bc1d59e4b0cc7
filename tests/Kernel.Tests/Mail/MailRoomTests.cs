using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel.Tests;

public sealed class MailRoomTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Mail_SameKey_IsOneMail(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, neighbour) = (await house.AddAsync("gu1"), await house.AddAsync("gu2"));

        await house.WriteAsync(gu, async services =>
        {
            await MailAsync(services, "one");
            await MailAsync(services, "one");
            await MailAsync(services, "two");
        });
        await house.WriteAsync(gu, services => MailAsync(services, "one"));
        await house.WriteAsync(neighbour, services => MailAsync(services, "one"));
        await SendAsync(house, gu);
        await house.WriteAsync(gu, services => MailAsync(services, "one"));
        await SendAsync(house, gu);

        Assert.Equal(["one", "two"], house.Get<PostBox>().Subjects.Order(StringComparer.Ordinal));
        await SendAsync(house, neighbour);
        Assert.Equal(3, house.Get<PostBox>().Subjects.Count);
    }

    [Theory, OnEachDatabase]
    public async Task Mail_SameKeyAskedForByTwoAtOnce_IsOneMailAndBothCommit(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            () => house.WriteAsync(gu, async services =>
            {
                services.GetRequiredService<AuditTrail>().Record("asked", "test", $"{i}");
                await MailAsync(services, "one");
                await Task.Delay(50, Token);
            }),
            Token)));
        await SendAsync(house, gu);

        Assert.Equal(["one"], house.Get<PostBox>().Subjects);
        Assert.Equal(4, (await house.AuditAsync(gu)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Mail_TransactionRolledBack_DoesNotLeave(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.WriteAsync(gu, async services =>
        {
            await MailAsync(services, "one");
            throw new InvalidOperationException();
        }));
        await SendAsync(house, gu);

        Assert.Empty(house.Get<PostBox>().Subjects);
    }

    [Theory, OnEachDatabase]
    public async Task Send_TwoAtOnce_EachMailLeavesOnce(Database database)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var gu = await house.AddAsync("gu1");
        var keys = Enumerable.Range(10, 8).Select(i => $"m{i}").ToList();
        await house.WriteAsync(gu, async services =>
        {
            foreach (var key in keys)
            {
                await MailAsync(services, key);
            }
        });

        await Task.WhenAll(Task.Run(() => SendAsync(house, gu), Token), Task.Run(() => SendAsync(house, gu), Token));

        Assert.Equal(keys, house.Get<PostBox>().Subjects.Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase(false), OnEachDatabase(true)]
    public async Task Send_SenderFails_OthersLeaveAndItIsTriedAgainAfterGrowingWaits(Database database, bool isUnforeseen)
    {
        await using var house = await KernelHouse.BuildAsync(database);
        var (gu, box) = (await house.AddAsync("gu1"), house.Get<PostBox>());
        // An address that the mail library cannot read is not the mail server's fault.
        box.Broken["one"] = isUnforeseen ? new FormatException("no address") : new IOException("no server");
        await house.WriteAsync(gu, async services =>
        {
            await MailAsync(services, "one");
            await MailAsync(services, "two");
        });

        await SendAsync(house, gu);
        Assert.Equal(["two"], box.Subjects);
        var due = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
        {
            var waiting = Assert.Single(await MailsAsync(house, gu), m => m.SentAt is null);
            Assert.Equal(i + 1, waiting.Tries);
            due.Add(waiting.NextTryAt - house.Clock.GetUtcNow().UtcDateTime);
            house.Clock.Advance(due[^1] - TimeSpan.FromSeconds(1));
            await SendAsync(house, gu);
            Assert.Equal(waiting.Tries, Assert.Single(await MailsAsync(house, gu), m => m.SentAt is null).Tries);
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await SendAsync(house, gu);
        }

        Assert.Equal([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120)], due);
        box.Broken.Clear();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(house, gu);
        await SendAsync(house, gu);
        Assert.Equal(["two", "one"], box.Subjects);
    }

    private static Task MailAsync(IServiceProvider services, string key) =>
        services.GetRequiredService<Outbox>().MailAsync(key, "resident@example.org", key, "body");

    private static async Task SendAsync(KernelHouse house, Tenant tenant)
    {
        using var dispatcher = house.Another<OutboxDispatcher>();
        await dispatcher.DrainAsync(tenant, Token);
    }

    private static Task<List<OutgoingMail>> MailsAsync(KernelHouse house, Tenant tenant) =>
        house.ReadAsync(tenant, services => Task.FromResult(services.GetRequiredService<KernelDb>().Mail.ToList()));
}
