
namespace Municipal.Faults.Tests;

/// <summary><c>kill -9</c> of the Host while people write, ten times on the same data: each start finds what the last kill left.</summary>
public sealed class KilledWritingTests
{
    private const int Kills = 10;

    [Fact]
    public async Task Proposals_HostKilledTenTimes_AnsweredOnesAreThereOnceAndNothingIsHalf()
    {
        var house = await House.CopyAsync();
        var authors = new Authors();
        await KillTenTimesAsync(house, authors.Ledger, authors.WriteOneAsync, () => authors.ExpectWholeAsync(house.Database));
    }

    [Fact]
    public async Task Enrolments_HostKilledTenTimes_AnsweredOnesAreThereOnceAndEachBringsOneMail()
    {
        var house = await House.CopyAsync();
        var learners = new Learners();
        await KillTenTimesAsync(house, learners.Ledger, learners.EnrolOneAsync, () => learners.ExpectWholeAsync(house.Database));
        await using var host = await House.StartAsync(house.Run);
        await Learners.ExpectOneMailEachAsync(house);
    }

    private static async Task KillTenTimesAsync(House house, Ledger ledger, Func<Uri, Person, Task> write, Func<Task> expectWhole)
    {
        var killedInside = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await House.StartAsync(house.Run);
            await expectWhole();
            await ledger.RetryAsync(host.Address);
            await expectWhole();
            await ledger.WriteUntilKilledAsync(host, house.Residents, who => write(host.Address, who), answers: Random.Shared.Next(4, 20));
            killedInside += ledger.Unanswered.Any() ? 1 : 0;
        }

        await using (var last = await House.StartAsync(house.Run))
        {
            await expectWhole();
            await ledger.RetryAsync(last.Address);
            await expectWhole();
            Assert.Equal(0, await last.StopAsync());
        }

        TestContext.Current.SendDiagnosticMessage("{0} forms, {1} kills inside a write", ledger.Sent.Count(), killedInside);
        Assert.True(killedInside >= Kills - 2, $"Only {killedInside} kills hit a write.");
        await house.ExpectHealthAsync();
    }
}
