using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Voting.Box;
using Municipal.Voting.Contracts;
using Municipal.Voting.Elections;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Register;

/// <summary>Who may vote in what, and what they have cast. A ballot is read only for its own voter, and only while the box is open.</summary>
internal sealed class VoterRoll(VotingDb db, TenantSession session, BoxKeys keys, BoxClock clock, FeatureGate gate, IServiceProvider services)
{
    /// <summary>Every election that is announced or over, soonest to close first, with the instant by which they were looked at.</summary>
    public async Task<(DateTime Now, IReadOnlyList<Election> Elections)> AllAsync(bool withRehearsals, CancellationToken cancellation) => (
        await clock.NowAsync(session.Connection, cancellation),
        await db.Elections.AsNoTracking().Where(e => e.State != ElectionState.Draft && (withRehearsals || !e.IsRehearsal)).OrderBy(e => e.ClosesAt).ThenBy(e => e.Key).ToListAsync(cancellation));

    /// <summary>The open elections in which somebody may vote or has voted.</summary>
    public async Task<IReadOnlyList<MyBallot>> OpenAsync(Voter voter, bool withRehearsals, CancellationToken cancellation)
    {
        var (now, elections) = await AllAsync(withRehearsals, cancellation);
        var groups = await GroupsAsync(voter.Id, cancellation);
        var mine = new List<MyBallot>();
        foreach (var election in elections.Where(e => e.IsOpen(now)))
        {
            if (GroupOf(election.Terms, voter, groups) is { } group)
            {
                mine.Add(await LookAsync(election, voter, group, cancellation));
            }
        }

        // Elections are locked in this order when ballots are cast.
        return [.. mine.OrderBy(m => m.Election.Terms.AreaId is null ? 0 : 1).ThenBy(m => m.Election.Id)];
    }

    /// <summary>Where somebody is written down as having voted, in whatever election.</summary>
    public Task<List<Participation>> VotedAsync(Guid voter, CancellationToken cancellation) => db.Register.AsNoTracking().Where(r => r.Voter == voter).ToListAsync(cancellation);

    /// <summary>The group as whose member somebody votes: the most particular one; null where they may not vote.</summary>
    internal static string? GroupOf(ElectionTerms terms, Voter voter, IReadOnlyCollection<string> groups) =>
        terms.AreaId is { } area && voter.AreaId != area
            ? null
            : terms.Electorate.Groups.Select(g => g.Name).OrderBy(name => name == VoterGroup.Residents ? 1 : 0).FirstOrDefault(name => name == VoterGroup.Residents || groups.Contains(name));

    /// <summary>The groups that features know somebody to belong to.</summary>
    internal async Task<IReadOnlyCollection<string>> GroupsAsync(Guid voter, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contribution in gate.Open<VoterGroups>(session.Tenant))
        {
            known.UnionWith(await ((IVoterGroups)services.GetRequiredService(contribution.ServiceType)).OfAsync(voter, cancellation));
        }

        return known;
    }

    private async Task<MyBallot> LookAsync(Election election, Voter voter, string group, CancellationToken cancellation)
    {
        if (await keys.OfAsync(election.Id, cancellation) is not { } key)
        {
            return new MyBallot(election, group, null, BallotMarks.Empty, 0, null, null);
        }

        var voted = await db.Register.AsNoTracking().FirstOrDefaultAsync(r => r.ElectionId == election.Id && r.Voter == voter.Id, cancellation);
        if (voted?.Channel != voter.Channel)
        {
            return new MyBallot(election, group, voted, BallotMarks.Empty, 0, null, key);
        }

        var (link, receiptLink) = (key.BallotLink(voter.Id), key.ReceiptLink(voter.Id));
        var ballot = await db.Ballots.AsNoTracking().FirstOrDefaultAsync(b => b.Link == link, cancellation);
        var receipt = await db.Receipts.Where(r => r.Link == receiptLink).Select(r => r.Code).FirstOrDefaultAsync(cancellation);
        return new MyBallot(election, group, voted, BallotMarks.Read(ballot?.Marks), ballot is null ? 0 : ballot.Changes + 1, receipt, key);
    }
}

/// <summary>An open election as one voter has it before them.</summary>
/// <param name="Election">The election.</param>
/// <param name="Group">As whose member they vote.</param>
/// <param name="Voted">What the register says; null where they have not voted.</param>
/// <param name="Marks">Their ballot in the box, where they may change it.</param>
/// <param name="Turn">How many ballots of theirs there have been.</param>
/// <param name="Receipt">Their receipt.</param>
/// <param name="Key">The election's key; null where the box is sealed.</param>
internal sealed record MyBallot(Election Election, string Group, Participation? Voted, BallotMarks Marks, int Turn, string? Receipt, BoxKey? Key)
{
    /// <summary>Whether a ballot can be cast or changed by this way.</summary>
    public bool IsFree => Key is not null && (Voted is null || Turn > 0);
}
