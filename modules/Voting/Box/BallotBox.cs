using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Box;

/// <summary>What the officer's side may ask of the box: to seal it, and what a sealed box holds. Nothing that could be counted before is reachable.</summary>
internal sealed class BallotBox(VotingDb db, TenantSession session, BoxClock clock, SealTidying tidying)
{
    /// <summary>Destroys the election's key, rewrites the ballots in random order under new random ids, and vacuums the old pages. Calling it again changes nothing.</summary>
    /// <remarks>
    /// Called inside a transaction it joins it, and the key dies after that commits; called outside it does all before it returns.
    /// A kill at any point leaves it to be gone on with by the next call or by <see cref="FinishSeals"/>.
    /// </remarks>
    public async Task SealAsync(Election election, CancellationToken cancellation)
    {
        var isOwn = !session.IsWriting;
        await session.BeginAsync(cancellation);
        // The row is taken first: whoever casts has it read-locked until their commit, and after ours sees it sealed.
        await session.Connection.ExecuteAsync("UPDATE voting_elections SET version = version WHERE id = @p0", cancellation, election.Id);
        if (await db.Elections.FirstAsync(e => e.Id == election.Id, cancellation) is var current && current.State == ElectionState.Announced)
        {
            await MoveAsync(current, cancellation);
            if (!ReferenceEquals(current, election) && election.State == ElectionState.Announced)
            {
                election.Seal(current.SealedAt!.Value);
            }
        }

        if (current.State < ElectionState.Sealed)
        {
            throw new InvalidOperationException("Only an announced election is sealed.");
        }

        if (!isOwn)
        {
            var tenant = session.Tenant;
            session.AfterCommit(() => tidying.Start(tenant));
            return;
        }

        await session.CommitAsync(cancellation);
        await tidying.RunAsync(session.Tenant, cancellation);
    }

    /// <summary>What a sealed box holds.</summary>
    public async Task<SealedBox> OpenSealedAsync(Guid electionId, CancellationToken cancellation)
    {
        await RequireSealedAsync(electionId, cancellation);
        var ballots = await db.SealedBallots.Where(b => b.ElectionId == electionId).GroupBy(b => new { b.Group, b.Marks }).Select(g => new { g.Key.Group, g.Key.Marks, Copies = g.Count() }).ToListAsync(cancellation);
        var receipts = await db.Receipts.Where(r => r.ElectionId == electionId).Select(r => r.Code).ToListAsync(cancellation);
        return new SealedBox(
            [.. ballots.Select(b => new GroupedBallot(b.Group, b.Marks, b.Copies)).OrderBy(b => b.Group, StringComparer.Ordinal).ThenBy(b => b.Marks, StringComparer.Ordinal)],
            [.. receipts.Order(StringComparer.Ordinal)],
            await db.Register.CountAsync(r => r.ElectionId == electionId, cancellation));
    }

    /// <summary>How many have voted, by channel, dong and group: from the register, never from the box, and never before the window has passed.</summary>
    public async Task<Turnout> TurnoutAsync(Guid electionId, CancellationToken cancellation)
    {
        await RequireSealedAsync(electionId, cancellation);
        var rows = db.Register.Where(r => r.ElectionId == electionId);
        return new Turnout(
            await rows.GroupBy(r => r.Channel).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation),
            await rows.GroupBy(r => r.AreaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation),
            await rows.GroupBy(r => r.Group).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation));
    }

    private async Task RequireSealedAsync(Guid electionId, CancellationToken cancellation)
    {
        if (!await db.Elections.AnyAsync(e => e.Id == electionId && e.SealedAt != null, cancellation))
        {
            throw new InvalidOperationException("Nothing of an election is counted before its box is sealed.");
        }
    }

    /// <summary>Ballots and receipts leave their links behind and lie in a new random order; the register too, so that no transaction of one voter is left to be seen in both.</summary>
    private async Task MoveAsync(Election election, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(session.Connection, cancellation);
        if (now < election.ClosesAt)
        {
            throw new InvalidOperationException("The box cannot be sealed before the closing instant.");
        }

        var ballots = await db.Ballots.AsNoTracking().Where(b => b.ElectionId == election.Id).ToListAsync(cancellation);
        var receipts = await db.Receipts.AsNoTracking().Where(r => r.ElectionId == election.Id).ToListAsync(cancellation);
        var register = await db.Register.AsNoTracking().Where(r => r.ElectionId == election.Id).ToListAsync(cancellation);
        await db.Ballots.Where(b => b.ElectionId == election.Id).ExecuteDeleteAsync(cancellation);
        await db.Receipts.Where(r => r.ElectionId == election.Id).ExecuteDeleteAsync(cancellation);
        await db.Register.Where(r => r.ElectionId == election.Id).ExecuteDeleteAsync(cancellation);
        await InsertAsync(
            """INSERT INTO voting_sealed_ballots (place, election_id, "group", marks) VALUES (@p0, @p1, @p2, @p3)""",
            ballots.Select(b => new object?[] { RandomPlace.Next(), b.ElectionId, b.Group, b.Marks }), cancellation);
        await InsertAsync(
            "INSERT INTO voting_receipts (place, election_id, code, link) VALUES (@p0, @p1, @p2, NULL)",
            receipts.Select(r => new object?[] { RandomPlace.Next(), r.ElectionId, r.Code }), cancellation);
        await InsertAsync(
            """INSERT INTO voting_register (place, election_id, voter, channel, "group", area_id, voted_on) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)""",
            register.Select(r => new object?[] { RandomPlace.Next(), r.ElectionId, r.Voter, r.Channel.ToString(), r.Group, r.AreaId, r.VotedOn }), cancellation);
        election.Seal(now);
        await session.SaveAsync(cancellation);
    }

    /// <summary>Writes rows in the order of their new random places.</summary>
    private async Task InsertAsync(string sql, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        foreach (var row in rows.OrderBy(r => (long)r[0]!))
        {
            await session.Connection.ExecuteAsync(sql, cancellation, row);
        }
    }
}
