using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Who follows which proposal.</summary>
internal sealed class FollowBook(ProposalsDb db, TenantSession session, TimeProvider clock)
{
    public Task<bool> FollowsAsync(Guid proposalId, Guid account, CancellationToken cancellation) =>
        db.Follows.AnyAsync(f => f.ProposalId == proposalId && f.AccountId == account, cancellation);

    public Task<List<Guid>> FollowersAsync(Guid proposalId, CancellationToken cancellation) =>
        db.Follows.Where(f => f.ProposalId == proposalId).OrderBy(f => f.At).Select(f => f.AccountId).ToListAsync(cancellation);

    public Task<List<Proposal>> OfAsync(Guid account, CancellationToken cancellation) => (
        from follow in db.Follows
        where follow.AccountId == account
        join proposal in db.Proposals on follow.ProposalId equals proposal.Id
        orderby follow.At descending
        select proposal).AsNoTracking().ToListAsync(cancellation);

    public Task FollowAsync(Guid proposalId, Guid account, CancellationToken cancellation)
    {
        // Nobody else sees who follows.
        session.LeavesCachesAlone = true;
        return session.Connection.ExecuteAsync(
            "INSERT INTO proposals_follows (proposal_id, account_id, at) VALUES (@p0, @p1, @p2) ON CONFLICT (proposal_id, account_id) DO NOTHING",
            cancellation, proposalId, account, clock.GetUtcNow().UtcDateTime);
    }

    public Task StopAsync(Guid proposalId, Guid account, CancellationToken cancellation)
    {
        session.LeavesCachesAlone = true;
        return db.Follows.Where(f => f.ProposalId == proposalId && f.AccountId == account).ExecuteDeleteAsync(cancellation);
    }
}
