using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;
using Municipal.Voting.Box;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Register;

/// <summary>In the last two days, writes once to residents who may vote and have not. Asks the register alone; it knows no ballot.</summary>
internal sealed class RemindVoters(VotingDb db, VoterRoll roll, IAccounts accounts, Outbox outbox, TenantSession session, BoxClock clock, PortalAddress address, PhraseBook phrases) : IJob
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(2);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(session.Connection, cancellation);
        var until = now + Before;
        var closing = (await db.Elections.AsNoTracking().Where(e => e.State == ElectionState.Announced && !e.IsRehearsal && e.OpensAt <= now && e.ClosesAt > now && e.ClosesAt <= until).ToListAsync(cancellation))
            .FindAll(e => e.Terms.Channels.Contains(Channel.Online));
        if (closing.Count == 0)
        {
            return;
        }

        var ids = closing.ConvertAll(e => e.Id);
        var voted = (await db.Register.Where(r => ids.Contains(r.ElectionId)).Select(r => new { r.ElectionId, r.Voter }).ToListAsync(cancellation)).Select(r => (r.ElectionId, r.Voter)).ToHashSet();
        var asksGroups = closing.Exists(e => e.Terms.Electorate.Groups.Any(g => g.Name != VoterGroup.Residents));
        foreach (var account in (await accounts.InRoleAsync(Roles.Resident, cancellation)).Where(a => a.Email is not null))
        {
            var voter = new Voter(account.Id, account.AreaId, Channel.Online);
            var groups = asksGroups ? await roll.GroupsAsync(account.Id, cancellation) : [];
            if (closing.FindAll(e => !voted.Contains((e.Id, account.Id)) && VoterRoll.GroupOf(e.Terms, voter, groups) is not null) is { Count: > 0 } open)
            {
                await RemindAsync(account, open);
            }
        }
    }

    private Task RemindAsync(AccountCard account, List<Election> open)
    {
        var last = open.Min(e => e.ClosesAt);
        return outbox.MailInBothAsync(
            $"vote-reminder:{last:yyyyMMddHH}:{account.Id:N}", account.Email!, Languages.InBoth(() => Text("Mail.Reminder.Subject", CivicTime.Seoul.LocalOf(last))).Korean,
            () => Text("Mail.Reminder", account.Name, string.Join('\n', open.Select(e => e.Terms.Title.ToString())), CivicTime.Seoul.LocalOf(last), address.Of(session.Tenant, VotingLinks.Start)));
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
