using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Forgets invitations that nobody answered, and those to drafts that are gone.</summary>
internal sealed class ForgetInvitations(ProposalsDb db, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-InvitationBook.OpenDays);
        await db.CoProposers.Where(c => c.State == CoProposerState.Invited && c.InvitedAt < before).ExecuteDeleteAsync(cancellation);
        await db.CoProposers.Where(c => !db.Proposals.Any(p => p.Id == c.ProposalId) && !db.Drafts.Any(d => d.Id == c.ProposalId)).ExecuteDeleteAsync(cancellation);
    }
}
