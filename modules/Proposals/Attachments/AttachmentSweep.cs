using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Clears the shelf once a day: attachments of drafts that are gone, then files that no row names.</summary>
internal sealed class AttachmentSweep(ProposalsDb db, AttachmentShelf shelf) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await db.Attachments
            .Where(a => !db.Proposals.Any(p => p.Id == a.ProposalId) && !db.Drafts.Any(d => d.Id == a.ProposalId))
            .ExecuteDeleteAsync(cancellation);
        await shelf.SweepAsync(cancellation);
    }
}
