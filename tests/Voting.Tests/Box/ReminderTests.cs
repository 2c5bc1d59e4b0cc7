using Municipal.Testing;

namespace Municipal.Voting.Tests.Box;

/// <summary>Reminders come from the register alone.</summary>
public sealed class ReminderTests
{
    [Theory, OnEachDatabase]
    public async Task WhoHasNotVoted_IsRemindedOnce_AndWhoHas_IsNot(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var voted = await booth.Gu.PersonAsync(Roles.Resident);
        var waiting = await booth.Gu.PersonAsync(Roles.Resident, 2);
        await booth.CastAsync(voted.Id, "2028-0001", "n");

        await booth.Gu.RunJobsAsync();
        booth.Gu.Clock.Advance(TimeSpan.FromMinutes(20));
        await booth.Gu.RunJobsAsync();

        var reminders = (await booth.Gu.MailAsync()).FindAll(m => m.SendOnceKey.StartsWith("vote-reminder:", StringComparison.Ordinal));
        Assert.DoesNotContain(reminders, m => m.To == voted.Email);
        Assert.Single(reminders, m => m.To == waiting.Email);
        Assert.All(reminders, m => Assert.DoesNotContain("2028-0001", m.Body, StringComparison.Ordinal));
    }
}
