namespace Municipal.Proposals;

/// <summary>Writes supports one after the other with group commit; hundreds at once stay one per person and the count exact.</summary>
internal sealed class SupportBook(HotWriter writer, CurrentTenant tenant, TimeProvider clock)
{
    /// <summary>Notes that a person supports a proposal.</summary>
    /// <returns>True the first time.</returns>
    public Task<bool> GiveAsync(Guid proposalId, Guid accountId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return writer.WriteAsync(tenant.Value, async connection =>
        {
            // The count comes first: it locks the proposal's row, so that nobody is added while its supporters are copied to another.
            if (await connection.ExecuteAsync("UPDATE proposals_proposals SET support_count = support_count + 1 WHERE id = @p0 AND is_listed = TRUE", CancellationToken.None, proposalId) == 0)
            {
                return false;
            }

            var added = await connection.ExecuteAsync(
                "INSERT INTO proposals_supports (proposal_id, account_id, at) VALUES (@p0, @p1, @p2) ON CONFLICT (proposal_id, account_id) DO NOTHING",
                CancellationToken.None, proposalId, accountId, now.UtcDateTime);
            if (added == 0)
            {
                await CountAsync(connection, proposalId, -1);
                return false;
            }

            await Outbox.RaiseAsync(connection, new ProposalSupported(proposalId, accountId), now);
            return true;
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

    private static Task<int> CountAsync(WriterConnection connection, Guid proposalId, int change) =>
        connection.ExecuteAsync("UPDATE proposals_proposals SET support_count = support_count + @p1 WHERE id = @p0", CancellationToken.None, proposalId, change);
}
