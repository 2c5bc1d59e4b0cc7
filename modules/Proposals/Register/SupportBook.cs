using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Writes supports one after the other with group commit; hundreds at once stay one per person, within what one person may give, and the count exact.</summary>
internal sealed class SupportBook(ProposalsDb db, HotWriter writer, CurrentTenant tenant, TimeProvider clock)
{
    // A row where the limit is reached. What was imported names no track and falls under the year's.
    private const string Reached =
        """
        SELECT COUNT(*) FROM proposals_supports s JOIN proposals_proposals p ON p.id = s.proposal_id
        WHERE s.account_id = @p0 AND p.is_listed = TRUE AND p.id <> @p3 AND (p.track_id = @p1 OR (p.track_id IS NULL AND p.year = @p2))
        HAVING COUNT(*) >= @p4
        """;

    /// <summary>Notes that a person supports a proposal.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="accountId">The person.</param>
    /// <param name="limit">How many of the track's they may support; null for no limit.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public Task<SupportAnswer> GiveAsync(Guid proposalId, Guid accountId, SupportLimit? limit, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return writer.WriteAsync(tenant.Value, async connection =>
        {
            if (limit is not null && await HasReachedAsync(connection, limit, accountId, proposalId))
            {
                return SupportAnswer.LimitReached;
            }

            // The count comes first: it locks the proposal's row, so that nobody is added while its supporters are copied to another.
            if (await connection.ExecuteAsync("UPDATE proposals_proposals SET support_count = support_count + 1 WHERE id = @p0 AND is_listed = TRUE", CancellationToken.None, proposalId) == 0)
            {
                return SupportAnswer.NotOpen;
            }

            var added = await connection.ExecuteAsync(
                "INSERT INTO proposals_supports (proposal_id, account_id, at) VALUES (@p0, @p1, @p2) ON CONFLICT (proposal_id, account_id) DO NOTHING",
                CancellationToken.None, proposalId, accountId, now.UtcDateTime);
            if (added == 0)
            {
                await CountAsync(connection, proposalId, -1);
                return SupportAnswer.GivenBefore;
            }

            await Outbox.RaiseAsync(connection, new ProposalSupported(proposalId, accountId), now);
            return SupportAnswer.Given;
        }, cancellation);
    }

    /// <summary>Takes a person's support back.</summary>
    /// <returns>True where there was one.</returns>
    public Task<bool> TakeBackAsync(Guid proposalId, Guid accountId, CancellationToken cancellation) => writer.WriteAsync(tenant.Value, async connection =>
    {
        var removed = await connection.ExecuteAsync("DELETE FROM proposals_supports WHERE proposal_id = @p0 AND account_id = @p1", CancellationToken.None, proposalId, accountId);
        if (removed == 1)
        {
            await CountAsync(connection, proposalId, -1);
        }

        return removed == 1;
    }, cancellation);

    /// <summary>What the button shows a visitor.</summary>
    public async Task<SupportView> ViewAsync(ProposalPicture picture, Visitor visitor, CancellationToken cancellation)
    {
        var (proposal, refusal) = (picture.Proposal, picture.MaySupport(visitor));
        if (visitor.AccountId is not { } me)
        {
            return new SupportView(proposal.Number, false, refusal, null);
        }

        var hasSupported = await db.Supports.AnyAsync(s => s.ProposalId == proposal.Id && s.AccountId == me, cancellation);
        var quota = picture.SupportLimit is { } limit && refusal is null ? new SupportQuota(await UsedAsync(me, limit, cancellation), limit.Most) : null;
        return new SupportView(proposal.Number, hasSupported, refusal ?? (quota is { Left: 0 } ? SupportRefusal.LimitReached : null), quota);
    }

    private Task<int> UsedAsync(Guid accountId, SupportLimit limit, CancellationToken cancellation) => (
        from support in db.Supports
        where support.AccountId == accountId
        join proposal in db.Proposals on support.ProposalId equals proposal.Id
        where proposal.IsListed && (proposal.TrackId == limit.TrackId || (proposal.TrackId == null && proposal.Year == limit.Year))
        select support).CountAsync(cancellation);

    /// <summary>Asks inside the transaction. Two nodes may write for one person at once: the second waits here for the first to commit, and then counts what that gave.</summary>
    private static async Task<bool> HasReachedAsync(WriterConnection connection, SupportLimit limit, Guid accountId, Guid proposalId)
    {
        await connection.ExecuteAsync(
            "INSERT INTO proposals_supporters (track_id, account_id, turn) VALUES (@p0, @p1, 1) ON CONFLICT (track_id, account_id) DO UPDATE SET turn = proposals_supporters.turn + 1",
            CancellationToken.None, limit.TrackId, accountId);
        return await connection.FirstAsync(Reached, row => row[0], CancellationToken.None, accountId, limit.TrackId, limit.Year, proposalId, limit.Most) is not null;
    }

    private static Task<int> CountAsync(WriterConnection connection, Guid proposalId, int change) =>
        connection.ExecuteAsync("UPDATE proposals_proposals SET support_count = support_count + @p1 WHERE id = @p0", CancellationToken.None, proposalId, change);
}

internal enum SupportAnswer
{
    Given,
    GivenBefore,

    /// <summary>Withdrawn, hidden or living on in another meanwhile.</summary>
    NotOpen,

    /// <summary>The person supports as many of the track's proposals as one may.</summary>
    LimitReached,
}
