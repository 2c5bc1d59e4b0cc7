using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>
/// Keeps the photos and documents of proposals. The file is on the disk before its row commits; a file without a row is swept
/// away a day later, so neither a crash nor a refusal leaves a row without its file.
/// </summary>
internal sealed class AttachmentShelf(ProposalsDb db, TenantFiles files, TenantSettings settings, TenantSession session, TimeProvider clock)
{
    private readonly TenantFiles _files = files.Shelf("proposals");

    public Task<List<Attachment>> OfAsync(Guid proposalId, CancellationToken cancellation) =>
        db.Attachments.Where(a => a.ProposalId == proposalId).OrderBy(a => a.AddedAt).ThenBy(a => a.Id).ToListAsync(cancellation);

    public Stream? Open(Attachment attachment) => _files.Open(attachment.FileId);

    /// <summary>Attaches a file to a draft or a proposal.</summary>
    /// <returns>Why not, and the figures of the sentence.</returns>
    public async Task<(Enum? Refusal, object[] Figures)> AddAsync(Guid proposalId, IFormFile upload, bool asPhoto, string alt, CancellationToken cancellation)
    {
        var wanted = await settings.GetAsync<AttachmentSettings>(cancellation);
        var megabytes = AttachmentRules.MostMegabytes(asPhoto, wanted);
        var (unfit, file) = await Upload.CheckAsync(upload, megabytes * 1_000_000L, cancellation);
        if (unfit is { } fault)
        {
            return (fault, [megabytes]);
        }

        var present = (await OfAsync(proposalId, cancellation)).Count(a => a.IsPhoto == asPhoto);
        if (AttachmentRules.MayAdd(file!.Kind, asPhoto, present, alt, wanted) is { } refusal)
        {
            return (refusal, [AttachmentRules.Most(asPhoto, wanted)]);
        }

        var now = clock.GetUtcNow();
        db.Attachments.Add(new Attachment
        {
            Id = Guid.CreateVersion7(now), ProposalId = proposalId, Kind = file.Kind, Name = UploadRules.CleanName(upload.FileName), Alt = alt,
            FileId = await _files.KeepAsync(new MemoryStream(file.Content, writable: false), cancellation),
            Size = file.Content.LongLength, Width = file.Width, Height = file.Height, AddedAt = now.UtcDateTime,
        });
        return (null, []);
    }

    /// <summary>Removes one; its file goes with the next sweep.</summary>
    public async Task<bool> RemoveAsync(Guid proposalId, Guid id, CancellationToken cancellation)
    {
        if (await db.Attachments.FirstOrDefaultAsync(a => a.Id == id && a.ProposalId == proposalId, cancellation) is not { } attachment)
        {
            return false;
        }

        db.Attachments.Remove(attachment);
        return true;
    }

    /// <summary>Whether somebody may have the file: whoever may read the text it belongs to.</summary>
    public async Task<AttachmentReach> ReachAsync(Attachment attachment, Visitor visitor, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Id == attachment.ProposalId, cancellation) is { } proposal)
        {
            return !proposal.IsHidden ? AttachmentReach.Anyone
                : (proposal.AuthorId is { } author && author == visitor.AccountId) || visitor.May(ProposalPermissions.Manage) ? AttachmentReach.OnlyThem
                : AttachmentReach.Nobody;
        }

        return visitor.AccountId is { } me && await db.Drafts.AnyAsync(d => d.Id == attachment.ProposalId && d.AuthorId == me, cancellation) ? AttachmentReach.OnlyThem : AttachmentReach.Nobody;
    }

    /// <summary>Deletes files that no row names.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        session.LeavesCachesAlone = true;
        var needed = await db.Attachments.Select(a => a.FileId).ToListAsync(cancellation);
        return _files.Sweep(needed.ToHashSet(), clock.GetUtcNow().UtcDateTime.AddDays(-1));
    }
}

/// <summary>Who may have a file.</summary>
internal enum AttachmentReach
{
    Nobody,
    OnlyThem,
    Anyone,
}
