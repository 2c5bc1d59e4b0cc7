namespace Municipal.Proposals;

/// <summary>Whoever proposes is told what becomes of it, until they no longer want to be.</summary>
internal sealed class FollowOwn(ProposalsDb db, FollowBook follows) : IEventHandler<ProposalPublished>
{
    public async Task HandleAsync(ProposalPublished happened, CancellationToken cancellation)
    {
        if (await db.Proposals.FindAsync([happened.ProposalId], cancellation) is { AuthorId: { } author })
        {
            await follows.FollowAsync(happened.ProposalId, author, cancellation);
        }
    }
}
