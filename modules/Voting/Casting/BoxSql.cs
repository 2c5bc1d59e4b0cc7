using Municipal.Voting.Box;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;

namespace Municipal.Voting.Casting;

/// <summary>Casting in plain SQL on the hot writer's connection: first every election is asked, then everything is written.</summary>
internal static class BoxSql
{
    private const string Election = "SELECT state, opens_at, closes_at, version FROM voting_elections WHERE id = @p0";

    private const string Known = """
        SELECT r.channel, (SELECT c.code FROM voting_receipts c WHERE c.link = @p2), b.changes, b.marks
        FROM voting_register r LEFT JOIN voting_ballots b ON b.link = @p3 WHERE r.election_id = @p0 AND r.voter = @p1
        """;

    private const string Enter = """
        INSERT INTO voting_register (place, election_id, voter, channel, "group", area_id, voted_on) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (election_id, voter) DO NOTHING
        """;

    private const string PutBallot = """INSERT INTO voting_ballots (place, election_id, link, "group", marks, changes) VALUES (@p0, @p1, @p2, @p3, @p4, 0)""";

    private const string PutReceipt = "INSERT INTO voting_receipts (place, election_id, code, link) VALUES (@p0, @p1, @p2, @p3)";

    private const string ChangeBallot = "UPDATE voting_ballots SET marks = @p1, changes = changes + 1 WHERE link = @p0 AND changes = @p2";

    private const string ChangeReceipt = "UPDATE voting_receipts SET code = @p1 WHERE link = @p0";

    public static async Task<CastAnswer> CastAsync(WriterConnection connection, IDatabaseProvider provider, BoxClock clock, Voter voter, IReadOnlyList<LinkedPaper> papers)
    {
        var toWrite = new List<(LinkedPaper Paper, bool IsFirst)>(papers.Count);
        foreach (var linked in papers)
        {
            // Locked in the order of the elections, so that two flows never wait for each other; whoever seals waits for us, or we see it sealed.
            var election = await connection.FirstAsync(
                Election + provider.ReadLockSql,
                row => new State(Enum.Parse<ElectionState>(row.GetString(0)), Utc(row.GetDateTime(1)), Utc(row.GetDateTime(2)), row.GetInt32(3)),
                CancellationToken.None, linked.Paper.ElectionId);
            if (Check(election, linked.Paper, await clock.NowAsync(connection)) is { } refusal)
            {
                return CastAnswer.Refused(refusal, linked.Paper.ElectionId);
            }

            var known = await connection.FirstAsync(
                Known,
                row => new Cast(Enum.Parse<Channel>(row.GetString(0)), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? -1 : row.GetInt32(2), row.IsDBNull(3) ? "" : row.GetString(3)),
                CancellationToken.None, linked.Paper.ElectionId, voter.Id, linked.ReceiptLink, linked.Link);
            if (known is not null && known.Receipt == linked.Receipt && known.Marks == linked.Paper.Marks)
            {
                // The same ballot sent again: it is in, and stays as it is.
                continue;
            }

            if (CheckTurn(known, voter, linked.Paper) is { } no)
            {
                return CastAnswer.Refused(no, linked.Paper.ElectionId);
            }

            toWrite.Add((linked, known is null));
        }

        foreach (var (linked, isFirst) in toWrite)
        {
            await (isFirst ? EnterAsync(connection, voter, linked, CivicTime.Seoul.DayOf(await clock.NowAsync(connection))) : ChangeAsync(connection, linked));
        }

        return new CastAnswer(null, Guid.Empty, papers.ToDictionary(p => p.Paper.ElectionId, p => p.Receipt));
    }

    private static CastRefusal? Check(State? election, CastPaper paper, DateTime now) => election switch
    {
        null or { At: ElectionState.Draft } => CastRefusal.NotOpenYet,
        { At: not ElectionState.Announced } => CastRefusal.Closed,
        _ when now >= election.ClosesAt => CastRefusal.Closed,
        _ when now < election.OpensAt => CastRefusal.NotOpenYet,
        _ when election.Version != paper.Version => CastRefusal.RulesChanged,
        _ => null,
    };

    private static CastRefusal? CheckTurn(Cast? known, Voter voter, CastPaper paper) => known switch
    {
        null => paper.Turn == 0 ? null : CastRefusal.ChangedElsewhere,
        _ when known.Channel != voter.Channel => known.Channel switch
        {
            Channel.Desk => CastRefusal.AlreadyAtDesk,
            Channel.Paper => CastRefusal.AlreadyOnPaper,
            Channel.Code => CastRefusal.AlreadyByCode,
            _ => CastRefusal.ChangedElsewhere,
        },
        _ => paper.Turn == known.Changes + 1 ? null : CastRefusal.ChangedElsewhere,
    };

    private static async Task EnterAsync(WriterConnection connection, Voter voter, LinkedPaper linked, DateOnly today)
    {
        var paper = linked.Paper;
        var entered = await connection.ExecuteAsync(
            Enter, CancellationToken.None, RandomPlace.Next(), paper.ElectionId, voter.Id, voter.Channel.ToString(), paper.Group, voter.AreaId ?? Guid.Empty, today);
        if (entered == 0)
        {
            throw new BoxRaceException();
        }

        await connection.ExecuteAsync(PutBallot, CancellationToken.None, RandomPlace.Next(), paper.ElectionId, linked.Link, paper.Group, paper.Marks);
        await connection.ExecuteAsync(PutReceipt, CancellationToken.None, RandomPlace.Next(), paper.ElectionId, linked.Receipt, linked.ReceiptLink);
    }

    private static async Task ChangeAsync(WriterConnection connection, LinkedPaper linked)
    {
        if (await connection.ExecuteAsync(ChangeBallot, CancellationToken.None, linked.Link, linked.Paper.Marks, linked.Paper.Turn - 1) == 0
            || await connection.ExecuteAsync(ChangeReceipt, CancellationToken.None, linked.ReceiptLink, linked.Receipt) == 0)
        {
            throw new BoxRaceException();
        }
    }

    private static DateTime Utc(DateTime read) => DateTime.SpecifyKind(read, DateTimeKind.Utc);

    private sealed record State(ElectionState At, DateTime OpensAt, DateTime ClosesAt, int Version);

    private sealed record Cast(Channel Channel, string? Receipt, int Changes, string Marks);
}
