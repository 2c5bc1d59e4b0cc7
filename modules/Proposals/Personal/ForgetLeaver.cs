using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>Somebody left: what only they saw goes; what is public stays, by nobody.</summary>
internal sealed class ForgetLeaver(ProposalsDb db) : IEventHandler<AccountClosed>
{
    public async Task HandleAsync(AccountClosed happened, CancellationToken cancellation)
    {
        var account = happened.AccountId;
        await db.Attachments.Where(a => db.Drafts.Any(d => d.Id == a.ProposalId && d.AuthorId == account)).ExecuteDeleteAsync(cancellation);
        await db.CoProposers.Where(c => c.AccountId == account || db.Drafts.Any(d => d.Id == c.ProposalId && d.AuthorId == account)).ExecuteDeleteAsync(cancellation);
        await db.CoProposers.Where(c => c.InviterId == account && c.State == CoProposerState.Invited).ExecuteDeleteAsync(cancellation);
        await db.Drafts.Where(d => d.AuthorId == account).ExecuteDeleteAsync(cancellation);
        await db.Supporters.Where(s => s.AccountId == account).ExecuteDeleteAsync(cancellation);
        await db.Follows.Where(f => f.AccountId == account).ExecuteDeleteAsync(cancellation);
    }
}
