using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Review;

internal sealed class ReviewTies(ReviewDb db) : IProposalTies
{
    public Task<int> CountAsync(IReadOnlyCollection<Guid> proposals, CancellationToken cancellation) =>
        db.Dossiers.Where(d => proposals.Contains(d.ProposalId)).Select(d => d.ProposalId).Distinct().CountAsync(cancellation);
}
