namespace Municipal.Faults.Tests;

/// <summary>
/// <c>kill -9</c> of the Host while half the people publish proposals and the other half enrol, ten times on the same data: each start
/// finds what the last kill left.
/// </summary>
public sealed class KilledWritingTests
{
    private const int Kills = 10;

    [Fact]
    public async Task ProposalsAndEnrolments_HostKilledTenTimes_AnsweredOnesAreThereOnceAndNothingIsHalf()
    {
        var house = await House.CopyAsync();
        var (authors, learners) = (new Authors(), new Learners());
        var (insideProposal, insideEnrolment) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await House.StartAsync(house.Run);
            await ExpectWholeAsync();
            await RetryAsync(host.Address);
            // Publishing takes longer to come into its stride; enrolling is over in no time.
            var writing = house.Residents.Take(3).Select(who => WriteAsync(who, authors.WriteOneAsync, host.Address)).ToList();
            await UntilAsync(authors.Ledger, Random.Shared.Next(4, 20), writing);
            writing.AddRange(house.Residents.Skip(3).Select(who => WriteAsync(who, learners.EnrolOneAsync, host.Address)));
            await UntilAsync(learners.Ledger, Random.Shared.Next(2, 6), writing);
            // Somewhere inside somebody's next write.
            await Task.Delay(Random.Shared.Next(0, 25), TestContext.Current.CancellationToken);
            await host.KillAsync();
            await Task.WhenAll(writing);
            insideProposal += authors.Ledger.Unanswered.Any() ? 1 : 0;
            insideEnrolment += learners.Ledger.Unanswered.Any() ? 1 : 0;
        }

        await using (var last = await House.StartAsync(house.Run))
        {
            await ExpectWholeAsync();
            await RetryAsync(last.Address);
            Assert.Equal(0, await last.StopAsync());
        }

        TestContext.Current.SendDiagnosticMessage(
            "{0} forms of proposals, {1} of enrolments; kills inside one: {2} and {3}", authors.Ledger.Sent.Count(), learners.Ledger.Sent.Count(), insideProposal, insideEnrolment);
        Assert.True(Math.Min(insideProposal, insideEnrolment) >= Kills - 3, $"Only {insideProposal} and {insideEnrolment} kills hit a write.");
        await house.ExpectHealthAsync();

        // What the hot writer leaves in the outbox is delivered by the next sweep, at the latest after a start.
        await using var after = await House.StartAsync(house.Run);
        await Learners.ExpectOneMailEachAsync(house);

        async Task ExpectWholeAsync()
        {
            await authors.ExpectWholeAsync(house.Database);
            await learners.ExpectWholeAsync(house.Database);
        }

        async Task RetryAsync(Uri address)
        {
            await authors.Ledger.RetryAsync(address);
            await learners.Ledger.RetryAsync(address);
            await ExpectWholeAsync();
        }

    }

    private static async Task UntilAsync(Ledger ledger, int answers, List<Task> writing)
    {
        var goal = ledger.Answered + answers;
        while (ledger.Answered < goal && !writing.Exists(w => w.IsCompleted))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private static Task WriteAsync(Person who, Func<Uri, Person, Task> write, Uri host) => Task.Run(async () =>
    {
        try
        {
            while (true)
            {
                await write(host, who);
            }
        }
        catch (HttpRequestException)
        {
            // The Host is gone.
        }
    });
}
