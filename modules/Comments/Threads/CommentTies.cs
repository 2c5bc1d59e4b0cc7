using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments;

internal sealed class CommentTies(CommentsDb db) : IProposalTies
{
    public Task<int> CountAsync(IReadOnlyCollection<Guid> proposals, CancellationToken cancellation) =>
        db.Comments.Where(c => proposals.Contains(c.ProposalId)).Select(c => c.ProposalId).Distinct().CountAsync(cancellation);
}
