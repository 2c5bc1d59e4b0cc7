using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Review;

/// <summary>Whoever closes their account belongs to no department any more.</summary>
internal sealed class MembershipEnd(ReviewDb db) : IEventHandler<AccountClosed>
{
    public Task HandleAsync(AccountClosed happened, CancellationToken cancellation) =>
        db.Members.Where(m => m.AccountId == happened.AccountId).ExecuteDeleteAsync(cancellation);
}
